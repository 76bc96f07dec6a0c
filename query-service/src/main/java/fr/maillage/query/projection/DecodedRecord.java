package fr.maillage.query.projection;

import fr.maillage.wire.EventJson;
import fr.maillage.wire.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * A record of the log with its event, read once for all projections.
 *
 * @param event null where it cannot be read
 * @param unreadable why it cannot be read; null where it can
 */
record DecodedRecord(
        LogRecord record,
        @Nullable RecordedEvent event,
        @Nullable String unreadable) {

    /**
     * Reads a record and never throws. An unreadable record is returned as such, so that the projections set it aside
     * as a dead letter.
     */
    static DecodedRecord of(LogRecord record, EventJson json, Masks masks) {
        try {
            return new DecodedRecord(record, masks.read(record, json), null);
        } catch (RuntimeException unreadable) {
            return new DecodedRecord(record, null, reason(unreadable));
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
