package fr.maillage.command.log.append;

import fr.maillage.command.log.LogUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Units that nobody has sent yet, in the order they came: what fails here is known not to have happened. */
final class WaitingUnits {

    /** In events, and in units: a larger statement was no faster when measured. */
    private static final int BATCH_EVENTS = 500;

    /** In units: one that comes after so many could not be answered in time. */
    private static final int MOST_UNITS = 8_192;

    private final BlockingQueue<AppendUnit> queue = new ArrayBlockingQueue<>(MOST_UNITS);

    /** Whether there was room for it. */
    boolean offer(AppendUnit unit) {
        return queue.offer(unit);
    }

    /**
     * All that waits, up to what one statement takes; nothing where nothing came for so long. A unit that has waited
     * longer than its caller was promised is refused instead.
     */
    List<AppendUnit> nextBatch(long idleMillis, long patienceNanos) throws InterruptedException {
        var batch = new ArrayList<AppendUnit>();
        var events = 0;
        @Nullable AppendUnit unit = queue.poll(idleMillis, TimeUnit.MILLISECONDS);
        while (unit != null) {
            if (unit.ageNanos() > patienceNanos) {
                unit.fail(notWritten());
            } else {
                batch.add(unit);
                events += unit.events().size();
            }
            var next = queue.peek();
            unit = next != null
                            && batch.size() < BATCH_EVENTS
                            && events + next.events().size() <= BATCH_EVENTS
                    ? queue.poll()
                    : null;
        }
        return batch;
    }

    void refuseAll() {
        for (var unit = queue.poll(); unit != null; unit = queue.poll()) {
            unit.fail(notWritten());
        }
    }

    private static LogUnavailable notWritten() {
        return new LogUnavailable("the log cannot be written", false, null);
    }
}
