package fr.maillage.query.projection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which event was seen at each of the last positions: two at one position contradict each other. */
final class SeenEvents {

    private static final int KEPT = 1 << 14;

    private final long[] positions = new long[KEPT];
    private final @Nullable UUID[] events = new UUID[KEPT];

    SeenEvents(Place from) {
        if (from.event() != null) {
            agrees(from.position(), from.event());
        }
    }

    /** Notes an event, unless another was seen at its position: then false. */
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
