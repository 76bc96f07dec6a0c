package fr.maillage.query.page.territory;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.maillage.query.territory.Milestone;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

/** The figures of a territory from month to month as CSV: days and whole numbers only. */
final class MilestoneCsv {

    private static final List<String> COLUMNS = List.of(
            "jour",
            "lieux_ouverts",
            "communes_couvertes",
            "fiches_a_jour",
            "structures_membres",
            "partenariats_en_cours",
            "ateliers_tenus",
            "personnes_venues");

    private MilestoneCsv() {}

    static void write(List<Milestone> milestones, OutputStream out) throws IOException {
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(COLUMNS);
            milestones.forEach(one -> csv.writeRecord(Stream.of(
                            one.day(),
                            one.venues(),
                            one.communes(),
                            one.fresh(),
                            one.members(),
                            one.partnerships(),
                            one.workshops(),
                            one.people())
                    .map(Object::toString)
                    .toList()));
        }
    }
}
