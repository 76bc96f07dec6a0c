package fr.maillage.query.projection;

import fr.maillage.query.projection.BuildOrders.Orders;
import fr.maillage.query.projection.Generations.Handover;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The task that makes the builds asked for, in one process at a time. Builds asked for at the same time are made in one
 * pass. Builds that another process made meanwhile are not made again. Between passes the task drops old builds.
 */
final class Builder implements EngineTask {

    private static final Duration TURN_PATIENCE = Duration.ofMillis(500);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final DataSource source;
    private final BuildRegistry register;
    private final OldBuilds old;
    private final LatestLog latest;
    private final LiveProjector live;
    private final StreamSubscription tap;
    private final BuildOrders orders;
    private final BuildPass pass;

    /**
     * @param shown stream status shown to people, used here as long as no build answers
     * @param own stream status used otherwise, shown to nobody
     */
    Builder(
            DataSource source,
            BuildRegistry register,
            OldBuilds old,
            Streams streams,
            LiveProjector live,
            StreamStatus shown,
            StreamStatus own,
            Supplier<Boolean> running) {
        this.source = source;
        this.register = register;
        this.old = old;
        this.latest = streams.latest();
        this.live = live;
        this.tap = new StreamSubscription(streams, "build");
        this.orders = new BuildOrders(running);
        this.pass = new BuildPass(source, register, old, live, tap, shown, own, running);
    }

    /**
     * Asks for builds of projections for which no build of this version answers. A former build is resumed where there
     * is one.
     */
    void missing(Collection<String> names) {
        orders.add(new Orders(new TreeSet<>(names), Set.of(), Set.of()));
    }

    /** Asks for a new build of projections whose build shows words masked since it was begun, or another log. */
    void outdated(Collection<String> names) {
        orders.add(new Orders(Set.of(), new TreeSet<>(names), Set.of()));
    }

    /** Asks for a new build of projections, whatever builds there are. */
    void ask(Collection<String> names) {
        orders.add(new Orders(Set.of(), Set.of(), new TreeSet<>(names)));
    }

    @Override
    public void step() throws SQLException, InterruptedException {
        var wanted = orders.take(LOOK_EVERY);
        try {
            if (!needed(wanted).isNone() || old.isDue()) {
                inTurn(wanted);
            }
        } catch (AnotherLogException another) {
            tap.close();
            orders.add(wanted);
        } catch (SQLException | RuntimeException failure) {
            orders.add(wanted);
            throw failure;
        }
    }

    private void inTurn(Orders wanted) throws SQLException, InterruptedException {
        try (var turn = BuildTurn.take(source)) {
            if (turn == null) {
                orders.add(wanted);
                orders.pause(TURN_PATIENCE);
                return;
            }
            old.drop();
            // The former holder of the turn may have made it.
            make(needed(wanted));
        }
    }

    /** The orders that remain, given the builds that answer now. */
    private Orders needed(Orders wanted) throws SQLException {
        if (wanted.isNone()) {
            return wanted;
        }
        var answering = register.live();
        var stood = answering.folds().isEmpty() ? -1 : answering.position();
        var handover = handover(answering);
        pass.meets(handover, stood);
        if (handover != Handover.LEVEL) {
            // Two logs are never shown beside one another.
            var all = new TreeSet<>(register.names());
            all.removeAll(live.ceded());
            return new Orders(Set.of(), all, Set.of());
        }
        var needed = wanted.where(register.missing(answering), register.unmasked(answering));
        if (live.position() < stood || !needed.equals(wanted)) {
            live.lookAgain();
        }
        return needed;
    }

    private Handover handover(ProjectionGroup answering) {
        if (live.isContradicted()) {
            return Handover.CONTRADICTED;
        }
        return answering.place().isOutlivedBy(latest.get()) ? Handover.RENEWED : Handover.LEVEL;
    }

    private void make(Orders needed) throws SQLException {
        var fresh = new TreeSet<>(needed.asked());
        fresh.addAll(needed.outdated());
        for (var name : needed.missing()) {
            var resumable = fresh.contains(name) ? null : register.resumable(name);
            if (resumable == null) {
                fresh.add(name);
            } else {
                pass.carryOn(resumable);
            }
        }
        if (!fresh.isEmpty()) {
            pass.build(fresh);
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
}
