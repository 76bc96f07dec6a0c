package fr.maillage.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.maillage.standard.NationalStandard;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territories;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file in the national standard, of invented venues in the communes of France, one after the other. */
final class InventedFile {

    private static final Territories TERRITORIES = Territories.load();

    private InventedFile() {}

    static byte[] lines(int count) {
        return file(TERRITORIES.communes().stream()
                .filter(commune ->
                        commune.partOf() == null && !commune.postcodes().isEmpty())
                .limit(count)
                .map(commune -> row(commune, "Espace numérique de " + commune.name())));
    }

    /**
     * One venue of that name.
     *
     * @param commune INSEE code
     */
    static byte[] line(String commune, String name) {
        return file(Stream.of(row(TERRITORIES.commune(commune).orElseThrow(), name)));
    }

    private static String row(Commune commune, String name) {
        return "mesure-%s,00000000000000,\"%s\",\"%s\",%s,%s,1 place de la Mairie,,,,EPN,,,,Mo-Fr 09:00-12:00,,,mesure,,,2026-01-05,Aide aux démarches administratives,,,Gratuit,,,,Se présenter,,,"
                .formatted(
                        commune.code(),
                        name,
                        commune.name(),
                        commune.postcodes().getFirst(),
                        commune.code());
    }

    private static byte[] file(Stream<String> rows) {
        return (String.join(",", NationalStandard.COLUMNS) + "\n" + rows.collect(Collectors.joining("\n")) + "\n")
                .getBytes(UTF_8);
    }
}
