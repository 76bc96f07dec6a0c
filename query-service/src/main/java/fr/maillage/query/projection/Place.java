package fr.maillage.query.projection;

import fr.maillage.wire.Incarnation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where in the stream of which log somebody stands.
 *
 * @param log {@link Incarnation#NONE} where nothing was read yet, or nobody knew when it was
 * @param position the last that was dealt with
 * @param event which it is; null where that is not known
 * @param offsets per partition, the next one to read
 */
record Place(Incarnation log, long position, @Nullable UUID event, long[] offsets) {

    /** Before the first fact of any log. */
    static final Place BEGINNING = new Place(Incarnation.NONE, 0, null, new long[0]);

    /** After these facts, which follow it. */
    Place after(List<LogRecord> records, long[] reached) {
        if (records.isEmpty()) {
            return new Place(log, position, event, reached);
        }
        var last = records.get(records.size() - 1);
        return new Place(last.log(), last.position(), last.eventId(), reached);
    }

    /** Whether there is a later log than the one that the facts up to here are of. */
    boolean isOutlivedBy(Incarnation latest) {
        return position > 0 && latest.isAfter(log);
    }
}
