package fr.maillage.query.partnership;

import fr.maillage.query.reading.Cells;
import fr.maillage.query.reading.CsvStyle;
import fr.maillage.query.reading.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Partnerships as a CSV file, one line per partnership that the reader may see. */
final class PartnershipExport {

    private static final List<String> COLUMNS = List.of(
            "id",
            "titre",
            "nature",
            "statut",
            "propose_par",
            "structures",
            "structures_id",
            "en_attente",
            "territoire",
            "debut",
            "fin",
            "attentes",
            "date_maj");

    private PartnershipExport() {}

    static void csv(Stream<PartnershipItem> partnerships, CsvStyle style, HttpServletResponse response)
            throws IOException {
        try (var csv = style.answer(response, COLUMNS)) {
            partnerships.forEach(one -> csv.row(cells(one)));
        }
    }

    private static Stream<@Nullable String> cells(PartnershipItem one) {
        var territory = one.territory();
        return Stream.of(
                one.id().toString(),
                one.title(),
                one.nature().name(),
                one.status().name(),
                one.proposer().name(),
                Cells.list(one.parties().stream().map(Named::name).toList()),
                Cells.list(one.parties().stream()
                        .map(party -> party.id().toString())
                        .toList()),
                Cells.list(one.waiting().stream().map(Named::name).toList()),
                territory == null ? null : territory.name(),
                one.startsOn().toString(),
                one.endsOn() == null ? null : one.endsOn().toString(),
                one.goals(),
                one.saidOn().toString());
    }
}
