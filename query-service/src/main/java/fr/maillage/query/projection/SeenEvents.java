package fr.maillage.query.projection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events seen at the last positions. Two different events at one position contradict each other. */
final class SeenEvents {

    private static final int KEPT = 1 << 14;

    private final long[] positions = new long[KEPT];
    private final @Nullable UUID[] events = new UUID[KEPT];

    SeenEvents(Place from) {
        if (from.event() != null) {
            agrees(from.position(), from.event());
        }
    }

    /** Notes an event. Returns false where another was seen at its position. */
    boolean agrees(long position, UUID event) {
        var slot = (int) (position & KEPT - 1);
        if (positions[slot] == position) {
            return event.equals(events[slot]);
        }
        if (positions[slot] < position) {
            positions[slot] = position;
            events[slot] = event;
        }
        return true;
    }
}
