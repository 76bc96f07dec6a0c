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
 * Makes builds beside those that answer, and lets them take over at one instant: only when they stand exactly where the
 * others stand, so that nobody is taken back in time. Only for whoever has the {@link BuildTurn}.
 */
final class BuildPass {

    private static final Logger LOG = LoggerFactory.getLogger(BuildPass.class);
    // Facts in memory at once, some ten kilobytes each: more would outlive the young generation of a small heap.
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
     * What the next builds find.
     *
     * @param handover what they may take over from
     * @param stood where those that answer stand, whoever moves them; -1 where none does
     */
    void meets(Handover handover, long stood) {
        this.handover = handover;
        this.stood = stood;
    }

    private boolean renewing() {
        return handover != Handover.LEVEL;
    }

    /** Where the builds that answer stand; -1 where none does for the log as it is now. */
    private long standing() {
        return renewing() ? -1 : Math.max(live.position(), stood);
    }

    /** Makes builds from the beginning. */
    void build(Set<String> names) throws SQLException {
        var started = System.nanoTime();
        var group = register.fresh(names);
        var open = open(group);
        var reached = bulk ? fill(group, open) : prepare(group);
        if (running.get() && standing() < 0 && !register.unmasked(reached).isEmpty()) {
            // Nothing answers yet, and nothing shall that shows what the end of the log masks.
            tap.close();
            old.drop();
            build(names);
            return;
        }
        follow(reached, open);
        LOG.info(
                "{} built from {} facts in {} ms",
                names,
                reached.position(),
                Duration.ofNanos(System.nanoTime() - started).toMillis());
        tap.close();
    }

    /** From the beginning to where the others stood when it began, at full speed. */
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
            // One row that its table does not take: the slower way finds out which, and parks it.
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

    /** Takes builds up again where they are. */
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

    /** The last steps to where the others stand, while those stand still; then the builds answer. */
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

    /** Another process may move those that answer though this one holds still. */
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
            // Not before: what was noted of a log is needed from the first pass over it to the one that takes over.
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
