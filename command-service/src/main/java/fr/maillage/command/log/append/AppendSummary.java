package fr.maillage.command.log.append;

import java.util.List;
import java.util.Optional;

/**
 * What a batch added to the log.
 *
 * @param events how many events
 * @param position the last that was given out
 */
record AppendSummary(int events, long position) {

    /** Empty where the log stands where it stood before its first event. */
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
