package fr.maillage.command.venue.imports;

import fr.maillage.command.venue.NationalId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One run through one source's file: each line is declared, heard again, or refused with its reason. */
final class ImportRun {

    /** Lines recorded together, in one append. */
    private static final int LINES_AT_ONCE = 250;

    /** A listener to the progress of a run. */
    interface Progress {

        /**
         * @param lines lines counted so far
         * @param of lines of text after the header, blank ones included: the most that {@code lines} can reach
         */
        void reached(int lines, int of) throws IOException;
    }

    private final RowReader reader;
    private final ImportListener listener;
    private final PossibleTwins twins;
    private final Map<String, Integer> lineOfId = new HashMap<>();
    private final List<VenueCandidate> waiting = new ArrayList<>(LINES_AT_ONCE);

    ImportRun(RowReader reader, ImportListener listener, PossibleTwins twins) {
        this.reader = reader;
        this.listener = listener;
        this.twins = twins;
    }

    ImportReport run(String source, StandardFile file, Progress progress) throws IOException {
        var counts = new ImportCounts(source);
        for (var line = file.next(); line != null; line = file.next()) {
            switch (line) {
                case Line.Broken broken -> counts.refuse(broken.reason());
                case Line.Row row -> take(row, counts);
            }
            if (waiting.size() == LINES_AT_ONCE) {
                settle(counts);
                progress.reached(counts.lines(), file.size());
            }
        }
        settle(counts);
        counts.warn(twins.shortcomings());
        return counts.report(file.issues());
    }

    private void take(Line.Row row, ImportCounts counts) {
        var reading = reader.read(row);
        counts.warn(reading.warnings());
        switch (reading) {
            case RowReading.Refused refused -> counts.refuse(refused.reason());
            case RowReading.Understood understood -> take(understood.candidate(), counts);
        }
    }

    /**
     * Takes a line, unless its id stood in an earlier one. The first line counts: if the last did, the two would undo
     * each other on every run.
     */
    private void take(VenueCandidate candidate, ImportCounts counts) {
        var id = candidate.source().id();
        var tokens = NationalId.tokens(id);
        var ids = tokens.isEmpty() ? List.of(id) : tokens;
        var first = ids.stream()
                .map(lineOfId::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (first == null) {
            ids.forEach(each -> lineOfId.put(each, candidate.line()));
            waiting.add(candidate);
        } else {
            counts.refuse(new ImportIssue(candidate.line(), "id", id, ImportReason.ID_REPEATED.with(id, first)));
        }
    }

    private void settle(ImportCounts counts) {
        if (!waiting.isEmpty()) {
            var results = listener.hear(List.copyOf(waiting));
            var declared = new ArrayList<VenueCandidate>();
            for (var place = 0; place < results.size(); place++) {
                counts.count(waiting.get(place), results.get(place));
                if (results.get(place).outcome() instanceof LineOutcome.Declared) {
                    declared.add(waiting.get(place));
                }
            }
            counts.warn(twins.of(declared));
            waiting.clear();
        }
    }
}
