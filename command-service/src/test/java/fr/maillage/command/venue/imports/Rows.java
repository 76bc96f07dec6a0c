package fr.maillage.command.venue.imports;

import fr.maillage.command.venue.imports.RowReading.Refused;
import fr.maillage.command.venue.imports.RowReading.Understood;
import fr.maillage.territory.Territories;
import java.time.LocalDate;
import java.util.List;

/** Reads right lines of the national standard with some cells changed. */
final class Rows {

    static final LocalDate TODAY = LocalDate.parse("2026-04-15");

    private static final RowReader READER = new RowReader("essai", TODAY, Territories.load());

    private Rows() {}

    /** @param changes names of columns and what they say, in turn */
    static RowReading read(String... changes) {
        var layout = Layout.of(Csv.HEADER, 1);
        return READER.read(
                new Line.Row(2, layout, List.copyOf(Csv.venue(changes).values())));
    }

    static VenueCandidate candidate(String... changes) {
        return candidate(read(changes));
    }

    static VenueCandidate candidate(RowReading reading) {
        return ((Understood) reading).candidate();
    }

    static ImportIssue refusal(RowReading reading) {
        return ((Refused) reading).reason();
    }

    static List<String> codes(RowReading reading) {
        return reading.warnings().stream().map(ImportIssue::code).toList();
    }
}
