package fr.maillage.query.territory;

import fr.maillage.query.reading.CsvStyle;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** The CSV file of a territory's figures from month to month: days and whole numbers only. */
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

    static void write(List<Milestone> milestones, CsvStyle style, HttpServletResponse response) throws IOException {
        try (var csv = style.answer(response, COLUMNS)) {
            milestones.forEach(one -> csv.row(Stream.of(
                    one.day(),
                    one.venues(),
                    one.communes(),
                    one.fresh(),
                    one.members(),
                    one.partnerships(),
                    one.workshops(),
                    one.people())));
        }
    }
}
