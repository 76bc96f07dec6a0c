package fr.maillage.command.log.append;

import fr.maillage.background.BackgroundLoop;
import fr.maillage.command.log.LogDatabase;
import fr.maillage.command.log.LogSetBack;
import fr.maillage.command.log.LogUnavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of this instance. Callers hand it their units and wait; it takes all that is waiting and makes it durable
 * at once, so that many pay for one fsync. It answers every unit within seconds, also while PostgreSQL is away, and never
 * says of a unit that it failed, or landed, when it did not.
 */
public final class Appender extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

    /** The time after which a caller is answered, whatever the log does. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration RETRY = Duration.ofMillis(200);

    /** The time between two looks at a log to which nothing is appended: what {@link #reachable} may be late by. */
    private static final long IDLE_MILLIS = 500;

    private final LogDatabase database;
    private final AppendWatcher watcher;
    private final WaitingUnits waiting = new WaitingUnits();
    private volatile boolean reachable = true;
    private volatile @Nullable String setBack;
    private final AtomicLong sessions = new AtomicLong();
    // Sent, and not answered yet: when the connection breaks, these are the ones in doubt.
    private List<AppendUnit> sent = List.of();
    private @Nullable Backend lost;

    public Appender(LogDatabase database, AppendWatcher watcher) {
        super("log-appender", RETRY, RETRY, PATIENCE.multipliedBy(2));
        this.database = database;
        this.watcher = watcher;
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
    protected void work() throws SQLException, InterruptedException {
        try (var session = Session.open(database)) {
            serve(session);
        }
    }

    @Override
    protected void ended() {
        reachable = false;
        giveUp("the service is stopping");
    }

    private void serve(Session session) throws SQLException, InterruptedException {
        resume(session);
        while (isOpen()) {
            var batch = waiting.nextBatch(IDLE_MILLIS, PATIENCE.toNanos());
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

    @Override
    protected void failed(Exception failure) {
        if (failure instanceof LogSetBack) {
            setBack = Instant.now().truncatedTo(ChronoUnit.SECONDS) + ": " + failure.getMessage();
        }
        if (reachable) {
            LOG.warn("The log cannot be written: {}", failure.getMessage());
        }
        reachable = false;
        waiting.refuseAll();
        if (sent.stream().anyMatch(unit -> unit.ageNanos() > PATIENCE.toNanos())) {
            giveUp("the log went away before it answered");
        }
    }

    private void giveUp(String why) {
        sent.forEach(unit -> unit.fail(new LogUnavailable(why, true, null)));
        sent = List.of();
        waiting.refuseAll();
    }
}
