package fr.maillage.command.log.append;

import fr.maillage.command.log.LogDatabase;
import fr.maillage.command.log.LogSetBack;
import fr.maillage.command.log.LogUnavailable;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of this instance. Callers hand it their units and wait; it takes all that is waiting and makes it durable
 * at once, so that many pay for one fsync. It answers every unit within seconds, also while PostgreSQL is away, and never
 * says of a unit that it failed, or landed, when it did not.
 */
public final class Appender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long RETRY_MILLIS = 200;
    private static final long IDLE_MILLIS = 500;

    private final LogDatabase database;
    private final AppendWatcher watcher;
    private final WaitingUnits waiting = new WaitingUnits();
    private final Thread thread;
    private volatile boolean open = true;
    private volatile boolean reachable = true;
    private volatile @Nullable String setBack;
    private final AtomicLong sessions = new AtomicLong();
    // Sent, and not answered yet: when the connection breaks, these are the ones in doubt.
    private List<AppendUnit> sent = List.of();
    private @Nullable Backend lost;

    public Appender(LogDatabase database, AppendWatcher watcher) {
        this.database = database;
        this.watcher = watcher;
        this.thread = Thread.ofPlatform().daemon().name("log-appender").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Whether the log could be written when it was last tried, half a second ago at most. */
    public boolean reachable() {
        return reachable;
    }

    /** When the log was last found to be another than before, though nothing had broken, and by what; empty where it never was. */
    public Optional<String> setBack() {
        return Optional.ofNullable(setBack);
    }

    /** Another one whenever the log was away, or set back: what was read of it before may not be what it holds since. */
    public long session() {
        return sessions.get();
    }

    /**
     * Waits until the unit is durable, or has lost.
     *
     * @throws LogUnavailable where the log cannot be written, or too many wait already
     */
    public Outcome append(AppendUnit unit) {
        if (!reachable) {
            throw new LogUnavailable("the log cannot be reached", false, null);
        }
        if (!waiting.offer(unit)) {
            throw new LogUnavailable("too many wait for the log", false, null);
        }
        if (!reachable) {
            // The appender may have emptied the queue for the last time before this unit came in.
            waiting.refuseAll();
        }
        return unit.await();
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        thread.join(TimeUnit.NANOSECONDS.toMillis(2 * PATIENCE_NANOS));
    }

    private void run() {
        while (open) {
            try (var session = Session.open(database)) {
                serve(session);
            } catch (SQLException | RuntimeException failed) {
                cutOff(failed);
                pause();
            }
        }
        reachable = false;
        giveUp("the service is stopping");
    }

    private void serve(Session session) throws SQLException {
        resume(session);
        while (open) {
            var batch = nextBatch();
            if (batch.isEmpty()) {
                session.look();
            } else {
                deliver(session, batch);
            }
        }
    }

    private void resume(Session session) throws SQLException {
        var before = lost;
        var again = before == null ? List.<AppendUnit>of() : session.settle(sent, before);
        sent = again;
        lost = session.backend();
        if (before != null) {
            watcher.reconnected();
            // Only now: whoever reads this number finds nothing of before in memory.
            sessions.incrementAndGet();
            LOG.info("The log can be written again");
        }
        watcher.appended(0, session.look());
        reachable = true;
        if (!again.isEmpty()) {
            deliver(session, again);
        }
    }

    private void deliver(Session session, List<AppendUnit> units) throws SQLException {
        var batch = units.stream().filter(this::isOfThisSession).toList();
        sent = batch;
        if (batch.isEmpty()) {
            return;
        }
        try {
            answer(batch, session.append(batch));
        } catch (SQLException failed) {
            switch (Failure.of(failed)) {
                case GONE -> throw failed;
                case REFUSED ->
                    batch.forEach(unit -> unit.fail(new LogUnavailable("the log cannot be written", false, failed)));
                case POISON -> isolate(session, batch, failed);
            }
        }
        sent = List.of();
    }

    private boolean isOfThisSession(AppendUnit unit) {
        var current = unit.session() == sessions.get();
        if (!current) {
            unit.complete(new Outcome.Outdated());
        }
        return current;
    }

    /** One unit must not make the others fail: each goes alone. */
    private void isolate(Session session, List<AppendUnit> batch, SQLException failed) throws SQLException {
        if (batch.size() == 1) {
            batch.getFirst().fail(new IllegalStateException("the log cannot hold this", failed));
            return;
        }
        for (var i = 0; i < batch.size(); i++) {
            deliver(session, List.of(batch.get(i)));
            sent = batch.subList(i + 1, batch.size());
        }
    }

    private void answer(List<AppendUnit> batch, List<Outcome> outcomes) {
        // First, or a caller that was answered could ask how far the log is and be told less.
        AppendSummary.of(batch, outcomes).ifPresent(summary -> watcher.appended(summary.events(), summary.position()));
        for (var i = 0; i < batch.size(); i++) {
            batch.get(i).complete(outcomes.get(i));
        }
    }

    private List<AppendUnit> nextBatch() {
        try {
            return waiting.nextBatch(IDLE_MILLIS, PATIENCE_NANOS);
        } catch (InterruptedException stopping) {
            open = false;
            return List.of();
        }
    }

    private void cutOff(Exception failed) {
        if (failed instanceof LogSetBack) {
            setBack = Instant.now().truncatedTo(ChronoUnit.SECONDS) + ": " + failed.getMessage();
        }
        if (reachable) {
            LOG.warn("The log cannot be written: {}", failed.getMessage());
        }
        reachable = false;
        waiting.refuseAll();
        if (sent.stream().anyMatch(unit -> unit.ageNanos() > PATIENCE_NANOS)) {
            giveUp("the log went away before it answered");
        }
    }

    private void giveUp(String why) {
        sent.forEach(unit -> unit.fail(new LogUnavailable(why, true, null)));
        sent = List.of();
        waiting.refuseAll();
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
