package fr.maillage.query.imports;

import fr.maillage.query.imports.Report.Said;
import java.util.List;

/** How far a file has come. */
sealed interface Stage {

    /** It is read by the command side. @param rehearsal whether nothing is recorded @param of lines in all; 0 as long as that is unknown */
    record Running(boolean rehearsal, int lines, int of) implements Stage {}

    /** What it would change is known. */
    record Foreseen(Report report) implements Stage {}

    /** It is recorded. */
    record Recorded(Report report) implements Stage {}

    /**
     * It could not be read to its end.
     *
     * @param rehearsal whether nothing was to be recorded
     * @param why what was said of it; empty where nobody answered to the end
     */
    record Failed(boolean rehearsal, List<Said> why) implements Stage {
        public Failed {
            why = List.copyOf(why);
        }
    }

    /**
     * Whoever brought it stopped it on the way.
     *
     * @param rehearsal whether nothing was to be recorded
     * @param lines that had been read by then
     */
    record Stopped(boolean rehearsal, int lines) implements Stage {}
}
