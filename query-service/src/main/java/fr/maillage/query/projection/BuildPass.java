package fr.maillage.query.projection;

import fr.maillage.query.projection.Generations.Handover;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pass that makes builds beside those that answer, and lets them take over at one instant. They take over only when
 * they stand exactly where the others stand, so that no reader is taken back in time. Only the holder of the
 * {@link BuildTurn} may run it.
 */
final class BuildPass {

    private static final Logger LOG = LoggerFactory.getLogger(BuildPass.class);
    // Events in memory at once, some ten kilobytes each: more would outlive the young generation of a small heap.
    private static final int MOST = 1_000;
    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final Duration HANDOVER_PATIENCE = Duration.ofSeconds(2);

    private final DataSource source;
    private final BuildRegistry register;
    private final OldBuilds old;
    private final LiveProjector live;
    private final StreamSubscription tap;
    private final StreamStatus shown;
    private final StreamStatus own;
    private final Supplier<Boolean> running;
    private boolean bulk = true;
    private Handover handover = Handover.LEVEL;
    private long stood = -1;

    BuildPass(
            DataSource source,
            BuildRegistry register,
            OldBuilds old,
            LiveProjector live,
            StreamSubscription tap,
            StreamStatus shown,
            StreamStatus own,
            Supplier<Boolean> running) {
        this.source = source;
        this.register = register;
        this.old = old;
        this.live = live;
        this.tap = tap;
        this.shown = shown;
        this.own = own;
        this.running = running;
    }

    /**
     * Sets the situation that the next builds meet.
     *
     * @param handover builds that they may take over from
     * @param stood position of the builds that answer, whichever process moves them; -1 where none answers
     */
    void meets(Handover handover, long stood) {
        this.handover = handover;
        this.stood = stood;
    }

    private boolean renewing() {
        return handover != Handover.LEVEL;
    }

    /** The position of the builds that answer; -1 where none answers for the log as it is now. */
    private long standing() {
        return renewing() ? -1 : Math.max(live.position(), stood);
    }

    /** Makes builds from the beginning of the log, and lets them take over. */
    void build(Set<String> names) throws SQLException {
        var started = System.nanoTime();
        var group = register.fresh(names);
        var open = open(group);
        var reached = bulk ? fill(group, open) : prepare(group);
        if (running.get() && standing() < 0 && !register.unmasked(reached).isEmpty()) {
            // No build answers yet, and none may answer that shows words masked by the end of the log.
            tap.close();
            old.drop();
            build(names);
            return;
        }
        follow(reached, open);
        LOG.info(
                "{} built from {} events in {} ms",
                names,
                reached.position(),
                Duration.ofNanos(System.nanoTime() - started).toMillis());
        tap.close();
    }

    /** Fills builds at full speed, from the beginning to where the others stood when it began. */
    private ProjectionGroup fill(ProjectionGroup group, LogStream open) throws SQLException {
        var target = standing();
        try (var filling =
                new BulkBuild(source, group.folds(), Runtime.getRuntime().maxMemory() / 64)) {
            filling.create();
            var reached = group.place();
            while (running.get() && (target < 0 ? !open.caughtUp() : open.position() < target)) {
                var most = target < 0 ? MOST : (int) Math.min(MOST, target - open.position());
                var run = open.next(most, PATIENCE);
                if (target < 0 && run.records().isEmpty() && open.goesBack()) {
                    throw new AnotherLogException("the stream is of an earlier log");
                }
                filling.take(run);
                reached = reached.after(run.records(), run.offsets());
            }
            if (running.get()) {
                filling.finish(reached);
            }
            return new ProjectionGroup(source, group.folds(), reached, false);
        } catch (SQLException failure) {
            // A table does not take one row. The slower way finds out which, and sets its event aside as a dead letter.
            bulk = !UnwritableException.isUnwritable(failure);
            throw failure;
        }
    }

    private ProjectionGroup prepare(ProjectionGroup group) throws SQLException {
        Transactions.run(source, connection -> {
            for (var fold : group.folds()) {
                var tables = new Tables(fold.projection(), fold.generation().schema());
                tables.create(connection);
                tables.addKey(connection);
                tables.addIndexes(connection);
            }
        });
        bulk = true;
        return group;
    }

    /** Resumes builds from where they stand, and lets them take over. */
    void carryOn(ProjectionGroup group) throws SQLException {
        group.retryParked();
        follow(group, open(group));
        tap.close();
    }

    private void follow(ProjectionGroup group, LogStream open) throws SQLException {
        while (running.get()) {
            if (isNear(group, open) && live.between(() -> takesOver(group, open))) {
                return;
            }
            var ahead = standing() < 0 ? MOST : standing() - group.position();
            group.apply(open.next((int) Math.clamp(ahead, 0, MOST), PATIENCE));
        }
    }

    private boolean isNear(ProjectionGroup group, LogStream open) {
        return standing() < 0 ? open.caughtUp() : standing() - group.position() < MOST;
    }

    /**
     * Takes the last steps to where the others stand, while those stand still; then the builds answer.
     *
     * @return false where the builds could not take over
     */
    private boolean takesOver(ProjectionGroup group, LogStream open) throws SQLException {
        var until = System.nanoTime() + HANDOVER_PATIENCE.toNanos();
        var target = target(group);
        while (running.get() && System.nanoTime() < until) {
            if (group.position() < target) {
                group.apply(open.next((int) Math.min(MOST, target - group.position()), PATIENCE));
            } else if (group.position() == target && activate(group)) {
                if (renewing()) {
                    live.renewed(open.contradiction());
                }
                return true;
            } else {
                var further = target(group);
                if (further <= target) {
                    return false;
                }
                target = further;
            }
        }
        return false;
    }

    /** The position to reach. Another process may move the builds that answer, although this one holds still. */
    private long target(ProjectionGroup group) throws SQLException {
        return standing() < 0
                ? group.position()
                : Math.max(standing(), register.live().position());
    }

    private boolean activate(ProjectionGroup group) throws SQLException {
        return Transactions.call(source, connection -> {
            Generations.hold(connection);
            for (var fold : group.folds()) {
                Generations.built(connection, fold.generation());
                if (!Generations.activate(connection, fold.generation(), handover)) {
                    connection.rollback();
                    return false;
                }
            }
            // Only now: the notes on a log are needed from the first pass over it to the one that takes over.
            PositionClock.forgetBefore(connection, group.place().log());
            Masks.forgetBefore(connection, group.place().log());
            return true;
        });
    }

    private LogStream open(ProjectionGroup group) {
        var status = standing() < 0 ? shown : own;
        return tap.open(status, group.place());
    }
}
