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

    /** Told how far a run is. */
    interface Progress {

        /** @param of lines of text in the file: as many as it may be, blank ones included */
        void reached(int lines, int of) throws IOException;
    }

    private final RowReader reader;
    private final Ear ear;
    private final PossibleTwins twins;
    private final Map<String, Integer> lineOfId = new HashMap<>();
    private final List<Draft> waiting = new ArrayList<>(LINES_AT_ONCE);

    ImportRun(RowReader reader, Ear ear, PossibleTwins twins) {
        this.reader = reader;
        this.ear = ear;
        this.twins = twins;
    }

    ImportReport run(String source, StandardFile file, Progress progress) throws IOException {
        var tally = new Tally(source);
        for (var line = file.next(); line != null; line = file.next()) {
            switch (line) {
                case Line.Broken broken -> tally.refuse(broken.reason());
                case Line.Row row -> take(row, tally);
            }
            if (waiting.size() == LINES_AT_ONCE) {
                settle(tally);
                progress.reached(tally.lines(), file.size());
            }
        }
        settle(tally);
        tally.warn(twins.shortcomings());
        return tally.report(file.remarks());
    }

    private void take(Line.Row row, Tally tally) {
        var reading = reader.read(row);
        tally.warn(reading.warnings());
        switch (reading) {
            case RowReading.Refused refused -> tally.refuse(refused.reason());
            case RowReading.Understood understood -> take(understood.draft(), tally);
        }
    }

    /** Of two lines with one id the first counts: were the last to, the two would undo each other on every run. */
    private void take(Draft draft, Tally tally) {
        var id = draft.source().id();
        var tokens = NationalId.tokens(id);
        var ids = tokens.isEmpty() ? List.of(id) : tokens;
        var first = ids.stream()
                .map(lineOfId::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (first == null) {
            ids.forEach(each -> lineOfId.put(each, draft.line()));
            waiting.add(draft);
        } else {
            tally.refuse(new Remark(
                    draft.line(),
                    "id",
                    id,
                    "venue.id.repeated",
                    "L'identifiant « %s » est déjà celui de la ligne %d, qui compte seule.".formatted(id, first)));
        }
    }

    private void settle(Tally tally) {
        if (!waiting.isEmpty()) {
            var told = ear.hear(List.copyOf(waiting));
            var declared = new ArrayList<Draft>();
            for (var place = 0; place < told.size(); place++) {
                tally.count(waiting.get(place), told.get(place));
                if (told.get(place).fate() instanceof Fate.Declared) {
                    declared.add(waiting.get(place));
                }
            }
            tally.warn(twins.of(declared));
            waiting.clear();
        }
    }
}
