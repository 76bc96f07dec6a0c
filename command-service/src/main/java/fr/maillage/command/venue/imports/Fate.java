package fr.maillage.command.venue.imports;

import fr.maillage.command.venue.Reading.Outcome;
import org.jspecify.annotations.Nullable;

/** What became of a line that could be read, or would become of it. */
sealed interface Fate {

    /** Its venue is new to the network. @param position of what was recorded; 0 where nothing was */
    record Declared(long position) implements Fate {}

    /**
     * Its venue was known.
     *
     * @param position that the log had reached; 0 where it was not asked
     * @param spokenBy the source that spoke of the venue under the same id before; null where that is this one
     */
    record Heard(Outcome outcome, long position, @Nullable String spokenBy) implements Fate {}

    /** A rule refuses it. @param message in French */
    record Refused(String code, String message) implements Fate {}
}
