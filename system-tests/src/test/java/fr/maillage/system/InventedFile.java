package fr.maillage.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.maillage.standard.NationalStandard;
import fr.maillage.territory.Territories;
import java.util.stream.Collectors;

/** A file in the national standard, of invented venues in the communes of France, one after the other. */
final class InventedFile {

    private InventedFile() {}

    static byte[] lines(int count) {
        var rows = Territories.load().communes().stream()
                .filter(commune ->
                        commune.partOf() == null && !commune.postcodes().isEmpty())
                .limit(count)
                .map(commune ->
                        "mesure-%s,00000000000000,\"Espace numérique de %s\",\"%s\",%s,%s,1 place de la Mairie,,,,EPN,,,,Mo-Fr 09:00-12:00,,,mesure,,,2026-01-05,Aide aux démarches administratives,,,Gratuit,,,,Se présenter,,,"
                                .formatted(
                                        commune.code(),
                                        commune.name(),
                                        commune.name(),
                                        commune.postcodes().getFirst(),
                                        commune.code()))
                .collect(Collectors.joining("\n"));
        return (String.join(",", NationalStandard.COLUMNS) + "\n" + rows + "\n").getBytes(UTF_8);
    }
}
