package fr.maillage.query.projection;

import fr.maillage.wire.Incarnation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the stream of a log.
 *
 * @param log {@link Incarnation#NONE} where nothing was read yet, or where the log was not known then
 * @param position last position that was dealt with
 * @param event id of the event at that position; null where it is not known
 * @param offsets per partition, the next offset to read
 */
record Place(Incarnation log, long position, @Nullable UUID event, long[] offsets) {

    /** The place before the first event of any log. */
    static final Place BEGINNING = new Place(Incarnation.NONE, 0, null, new long[0]);

    /** The place after these events, which follow this one. */
    Place after(List<LogRecord> records, long[] reached) {
        if (records.isEmpty()) {
            return new Place(log, position, event, reached);
        }
        var last = records.get(records.size() - 1);
        return new Place(last.log(), last.position(), last.eventId(), reached);
    }

    /** Whether there is a later log than that of the events up to here. */
    boolean isOutlivedBy(Incarnation latest) {
        return position > 0 && latest.isAfter(log);
    }
}
