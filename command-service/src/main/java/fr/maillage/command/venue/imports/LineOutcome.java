package fr.maillage.command.venue.imports;

import fr.maillage.command.Message;
import fr.maillage.command.venue.SourceDelta.Outcome;
import fr.maillage.events.SourceRecord;
import org.jspecify.annotations.Nullable;

/** The outcome of a line that could be read, or the one that it would have. */
sealed interface LineOutcome {

    /**
     * The venue is new to the network.
     *
     * @param position of the event recorded; 0 in a dry run
     */
    record Declared(long position) implements LineOutcome {}

    /**
     * The venue was known.
     *
     * @param position that the log had reached; 0 where the log was not written
     * @param last the record that last stated something of the venue under one of these ids; null where there was none
     */
    record Heard(Outcome outcome, long position, @Nullable SourceRecord last) implements LineOutcome {}

    /** A rule refuses the line. */
    record Refused(String code, Message message) implements LineOutcome {

        Refused(Message message) {
            this(message.code(), message);
        }
    }
}
