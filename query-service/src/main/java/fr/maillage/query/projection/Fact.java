package fr.maillage.query.projection;

import fr.maillage.wire.EventJson;
import fr.maillage.wire.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * A record of the log, read once for all projections.
 *
 * @param event null where it cannot be read
 * @param unreadable why not
 */
record Fact(
        LogRecord record,
        @Nullable RecordedEvent event,
        @Nullable String unreadable) {

    /** Never throws: what cannot be read is told, so that the projections park it. */
    static Fact of(LogRecord record, EventJson json, Masks masks) {
        try {
            return new Fact(record, masks.read(record, json), null);
        } catch (RuntimeException unreadable) {
            return new Fact(record, null, reason(unreadable));
        }
    }

    long position() {
        return record.position();
    }

    static String reason(Throwable failure) {
        var message = failure.getMessage();
        return failure.getClass().getSimpleName()
                + (message == null ? "" : ": " + message.lines().findFirst().orElse(""));
    }
}
