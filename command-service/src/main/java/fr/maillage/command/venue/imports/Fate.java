package fr.maillage.command.venue.imports;

import fr.maillage.command.venue.SourceDelta.Outcome;
import fr.maillage.events.SourceRecord;
import org.jspecify.annotations.Nullable;

/** What became of a line that could be read, or would become of it. */
sealed interface Fate {

    /** Its venue is new to the network. @param position of what was recorded; 0 where nothing was */
    record Declared(long position) implements Fate {}

    /**
     * Its venue was known.
     *
     * @param position that the log had reached; 0 where it was not asked
     * @param last the record that spoke of the venue under one of these ids before; null where none did
     */
    record Heard(Outcome outcome, long position, @Nullable SourceRecord last) implements Fate {}

    /** A rule refuses it. @param message in French */
    record Refused(String code, String message) implements Fate {}
}
