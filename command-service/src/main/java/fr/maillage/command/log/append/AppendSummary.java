package fr.maillage.command.log.append;

import java.util.List;
import java.util.Optional;

/**
 * The events that a batch added to the log.
 *
 * @param events number of events
 * @param position position of the last one
 */
record AppendSummary(int events, long position) {

    /** The summary of a batch; empty where it added nothing. */
    static Optional<AppendSummary> of(List<AppendUnit> batch, List<Outcome> outcomes) {
        var events = 0;
        var position = 0L;
        for (var i = 0; i < batch.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Appended appended) {
                var size = batch.get(i).events().size();
                events += size;
                position = Math.max(position, appended.base() + size);
            }
        }
        return position > 0 ? Optional.of(new AppendSummary(events, position)) : Optional.empty();
    }
}
