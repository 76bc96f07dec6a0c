package fr.maillage.command.log.append;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what a session knows its log: the last event that it saw there. Where the log does not hold it at that position any
 * more, it was set back, and what was read of it is void.
 *
 * @param event null where nothing was seen
 */
record LastSeen(long position, @Nullable UUID event) {

    static final LastSeen NOTHING = new LastSeen(0, null);

    /** After a batch. */
    LastSeen after(List<AppendUnit> units, List<Outcome> outcomes) {
        var last = this;
        for (var i = 0; i < units.size(); i++) {
            var events = units.get(i).events();
            if (!events.isEmpty() && outcomes.get(i) instanceof Outcome.Appended appended) {
                // Units of a batch stand one behind the other; those of an earlier batch were looked up by their key.
                last = new LastSeen(
                        appended.base() + events.size(), events.getLast().eventId());
            }
        }
        return last;
    }
}
