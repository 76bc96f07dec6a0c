package fr.maillage.query.exports;

import static fr.maillage.standard.NationalStandard.LIST_SEPARATOR;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.maillage.query.partnership.PartnershipItem;
import fr.maillage.query.reading.Cells;
import fr.maillage.query.reading.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who works with whom as a file: UTF-8, comma, a line per partnership that the reader may see. */
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

    static void csv(Stream<PartnershipItem> partnerships, OutputStream out) throws IOException {
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(COLUMNS);
            partnerships.forEach(
                    one -> csv.writeRecord(cells(one).map(Cells::safe).toList()));
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
                one.parties().stream().map(Named::name).collect(Collectors.joining(LIST_SEPARATOR)),
                one.parties().stream().map(party -> party.id().toString()).collect(Collectors.joining(LIST_SEPARATOR)),
                one.waiting().stream().map(Named::name).collect(Collectors.joining(LIST_SEPARATOR)),
                territory == null ? null : territory.name(),
                one.startsOn().toString(),
                one.endsOn() == null ? null : one.endsOn().toString(),
                one.goals(),
                one.saidOn().toString());
    }
}
