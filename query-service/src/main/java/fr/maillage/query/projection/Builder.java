package fr.maillage.query.projection;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes builds beside those that answer, and lets them take over at one instant: only when they stand exactly where the
 * others stand, so that nobody is taken back in time. What is asked for at the same time is built in one pass.
 */
final class Builder implements Work {

    private static final Logger LOG = LoggerFactory.getLogger(Builder.class);
    // Facts in memory at once, some ten kilobytes each: more would outlive the young generation of a small heap.
    private static final int MOST = 1_000;
    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final Duration HANDOVER_PATIENCE = Duration.ofSeconds(2);

    private final DataSource source;
    private final Register register;
    private final Live live;
    private final Supplier<Boolean> running;
    private final StreamStatus shown;
    private final StreamStatus own = new StreamStatus(Clock.systemUTC());
    private final Tap tap;
    private final BuildOrders orders;
    private boolean bulk = true;
    private boolean renewing;

    /** @param shown what people are told of the stream: by this as long as nothing is live */
    Builder(
            DataSource source,
            Register register,
            Streams streams,
            Live live,
            StreamStatus shown,
            Supplier<Boolean> running) {
        this.source = source;
        this.register = register;
        this.live = live;
        this.shown = shown;
        this.running = running;
        this.tap = new Tap(streams, "build");
        this.orders = new BuildOrders(running);
    }

    /** Asks for builds of projections that nothing answers for in this version: taken up again where there is one. */
    void missing(Collection<String> names) {
        orders.add(names, Set.of());
    }

    /** Asks for a new build of projections, whatever there is. */
    void again(Collection<String> names) {
        orders.add(Set.of(), names);
    }

    @Override
    public void step() throws SQLException, InterruptedException {
        var wanted = orders.take();
        try {
            make(wanted);
        } catch (AnotherLogException another) {
            tap.close();
            orders.add(wanted.missing(), wanted.again());
        } catch (SQLException | RuntimeException failure) {
            orders.add(wanted.missing(), wanted.again());
            throw failure;
        }
    }

    private void make(BuildOrders.Orders wanted) throws SQLException {
        renewing = live.isOutlived();
        if (renewing) {
            // Two logs are never shown beside one another.
            build(register.names());
            return;
        }
        var fresh = new TreeSet<>(wanted.again());
        for (var name : wanted.missing()) {
            var resumable = fresh.contains(name) ? null : register.resumable(name);
            if (resumable == null) {
                fresh.add(name);
            } else {
                carryOn(resumable);
            }
        }
        if (!fresh.isEmpty()) {
            build(fresh);
        }
    }

    @Override
    public void recover() {
        tap.close();
    }

    @Override
    public void wakeUp() {
        tap.wakeUp();
        orders.wakeUp();
    }

    @Override
    public void close() {
        tap.close();
    }

    /** Where the builds that answer stand; -1 where none does for the log as it is now. */
    private long standing() {
        return renewing ? -1 : live.position();
    }

    private void build(Set<String> names) throws SQLException {
        var started = System.nanoTime();
        var group = register.fresh(names);
        var open = open(group);
        var reached = bulk ? fill(group, open) : prepare(group);
        if (standing() < 0 && !register.unmasked(reached).isEmpty()) {
            // Nothing answers yet, and nothing shall that shows what the end of the log masks.
            tap.close();
            orders.add(Set.of(), names);
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
    private Group fill(Group group, LogStream open) throws SQLException {
        var target = standing();
        try (var filling = new Bulk(source, group.folds(), Runtime.getRuntime().maxMemory() / 64)) {
            filling.create();
            var reached = group.place();
            while (running.get() && (target < 0 ? !open.caughtUp() : open.position() < target)) {
                var most = target < 0 ? MOST : (int) Math.min(MOST, target - open.position());
                var run = open.next(most, PATIENCE);
                filling.take(run);
                reached = reached.after(run.records(), run.offsets());
            }
            if (running.get()) {
                filling.finish(reached);
            }
            return new Group(source, group.folds(), reached);
        } catch (SQLException failure) {
            // One row that its table does not take: the slower way finds out which, and parks it.
            bulk = !UnwritableException.isUnwritable(failure);
            throw failure;
        }
    }

    private Group prepare(Group group) throws SQLException {
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

    private void carryOn(Group group) throws SQLException {
        group.retryParked();
        follow(group, open(group));
        tap.close();
    }

    private void follow(Group group, LogStream open) throws SQLException {
        while (running.get()) {
            if (isNear(group, open) && live.between(() -> takesOver(group, open))) {
                return;
            }
            var ahead = standing() < 0 ? MOST : standing() - group.position();
            group.apply(open.next((int) Math.clamp(ahead, 0, MOST), PATIENCE));
        }
    }

    private boolean isNear(Group group, LogStream open) {
        return standing() < 0 ? open.caughtUp() : standing() - group.position() < MOST;
    }

    /** The last steps to where the others stand, while those stand still; then the builds answer. */
    private boolean takesOver(Group group, LogStream open) throws SQLException {
        var until = System.nanoTime() + HANDOVER_PATIENCE.toNanos();
        var target = standing() < 0 ? group.position() : standing();
        while (running.get() && group.position() < target && System.nanoTime() < until) {
            group.apply(open.next((int) Math.min(MOST, target - group.position()), PATIENCE));
        }
        var taken = running.get() && group.position() == target && activate(group);
        if (taken && renewing) {
            live.renewed(open.contradiction());
        }
        return taken;
    }

    private boolean activate(Group group) throws SQLException {
        return Transactions.call(source, connection -> {
            for (var fold : group.folds()) {
                Generations.built(connection, fold.generation());
                if (renewing) {
                    Generations.replace(connection, fold.generation());
                } else if (!Generations.activate(connection, fold.generation())) {
                    connection.rollback();
                    return false;
                }
            }
            // Not before: what was noted of a log is needed from the first pass over it to the one that takes over.
            Moments.forgetBefore(connection, group.place().log());
            Masks.forgetBefore(connection, group.place().log());
            return true;
        });
    }

    private LogStream open(Group group) {
        var status = standing() < 0 ? shown : own;
        return tap.open(status, group.place());
    }
}
