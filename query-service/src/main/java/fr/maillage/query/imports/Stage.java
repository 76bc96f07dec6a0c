package fr.maillage.query.imports;

import fr.maillage.query.imports.Report.Said;
import java.util.List;

/** The stage that an uploaded file has reached. */
sealed interface Stage {

    /**
     * The command side is reading the file.
     *
     * @param rehearsal whether it is a dry run, which records nothing
     * @param lines number of lines read
     * @param of number of lines in all; 0 as long as it is unknown
     */
    record Running(boolean rehearsal, int lines, int of) implements Stage {}

    /** The dry run is over: its report says what the file would change. */
    record Foreseen(Report report) implements Stage {}

    /** The file is recorded: its report says what became of the lines. */
    record Recorded(Report report) implements Stage {}

    /**
     * The file could not be read to its end.
     *
     * @param rehearsal whether it was a dry run
     * @param why the reasons given; empty if the command side did not answer to the end
     */
    record Failed(boolean rehearsal, List<Said> why) implements Stage {
        public Failed {
            why = List.copyOf(why);
        }
    }

    /**
     * The user who uploaded the file stopped it on the way.
     *
     * @param rehearsal whether it was a dry run
     * @param lines number of lines read by then
     */
    record Stopped(boolean rehearsal, int lines) implements Stage {}
}
