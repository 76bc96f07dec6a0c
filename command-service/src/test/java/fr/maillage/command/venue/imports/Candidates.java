package fr.maillage.command.venue.imports;

import fr.maillage.territory.Territories;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a file says, line by line, before anybody hears it. */
final class Candidates {

    static final Territories TERRITORIES = Territories.load();
    static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private Candidates() {}

    /**
     * Those lines of a file that are understood.
     *
     * @param bytes CSV, or gzip of it
     */
    static List<VenueCandidate> of(byte[] bytes) throws IOException {
        var reader = new RowReader("essai", TODAY, TERRITORIES);
        var candidates = new ArrayList<VenueCandidate>();
        try (var received = ReceivedFile.receive(new ByteArrayInputStream(bytes));
                var file = StandardFile.open(received)) {
            for (var line = file.next(); line != null; line = file.next()) {
                if (line instanceof Line.Row row && reader.read(row) instanceof RowReading.Understood understood) {
                    candidates.add(understood.candidate());
                }
            }
        }
        return candidates;
    }
}
