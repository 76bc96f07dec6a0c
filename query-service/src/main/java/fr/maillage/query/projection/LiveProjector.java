package fr.maillage.query.projection;

import fr.maillage.query.projection.Merge.Run;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The task that follows the tail of the log with all builds that answer. They move in lock-step: every view is always
 * at the same position.
 */
final class LiveProjector implements EngineTask {

    private static final int MOST = 2_000;
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final BuildRegistry register;
    private final StreamSubscription tap;
    private final LatestLog latest;
    private final Progress progress;
    private final StreamStatus status;
    private final Supplier<Boolean> running;
    private final Consumer<Set<String>> toBuild;
    private final Consumer<Set<String>> toBuildAgain;
    private final Renewal renewal;
    private final SupersededProjections superseded = new SupersededProjections();
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Condition changed = turn.newCondition();
    private volatile long position = -1;
    private volatile Place place = Place.BEGINNING;
    private volatile @Nullable ProjectionGroup group;
    private long floor;
    private boolean parkedRetried;
    private long lookedAtNanos = System.nanoTime();

    LiveProjector(
            BuildRegistry register,
            Streams streams,
            Progress progress,
            StreamStatus status,
            Supplier<Boolean> running,
            Consumer<Set<String>> toBuild,
            Consumer<Set<String>> toBuildAgain,
            Runnable toRenew) {
        this.register = register;
        this.tap = new StreamSubscription(streams, "live");
        this.latest = streams.latest();
        this.progress = progress;
        this.status = status;
        this.running = running;
        this.toBuild = toBuild;
        this.toBuildAgain = toBuildAgain;
        this.renewal = new Renewal(progress, status, toRenew);
    }

    /** The position of the builds that answer; -1 while there are none. */
    long position() {
        return position;
    }

    /**
     * Whether the builds that answer are of a log that no longer exists, or contradict the log. Nothing more is added
     * to them.
     */
    private boolean isOutlived() {
        return place.isOutlivedBy(latest.get()) || isContradicted();
    }

    /** Whether the builds that answer contradict the log. */
    boolean isContradicted() {
        return renewal.isContradicted();
    }

    /** Projections that a process of another version took over from this one: the process that came last has them. */
    Set<String> ceded() {
        return superseded.names();
    }

    /** Takes a batch, or waits shortly for one. */
    @Override
    public void step() throws SQLException, InterruptedException {
        var following = group == null ? begin() : group;
        if (following.folds().isEmpty()) {
            awaitChange(following, Long.MAX_VALUE);
        } else if (isOutlived()) {
            outlive(following);
        } else {
            read(following);
        }
    }

    private void read(ProjectionGroup following) throws SQLException {
        try {
            var run = tap.open(status, following.place()).next(MOST, PATIENCE);
            follow(following, run);
            if (run.records().isEmpty() && !isStillThere(following)) {
                group = null;
            }
        } catch (AnotherLogException another) {
            tap.close();
        }
    }

    /**
     * Whether the followed builds still answer, checked now and then. While no event comes, nothing else tells that
     * others took over, or that views were put back.
     */
    private boolean isStillThere(ProjectionGroup following) throws SQLException {
        if (System.nanoTime() - lookedAtNanos < PATIENCE.toNanos()) {
            return true;
        }
        lookedAtNanos = System.nanoTime();
        var there = register.live();
        return there.builds().equals(following.builds()) && there.position() >= following.position();
    }

    /** Lets outlived builds go on answering as they are, until others can. This process or another makes those. */
    private void outlive(ProjectionGroup following) throws SQLException, InterruptedException {
        tap.close();
        renewal.ask();
        awaitChange(following, PATIENCE.toMillis());
        if (group == following
                && register.live().place().log().isAfter(following.place().log())) {
            group = null;
        }
    }

    /** Forgets everything and continues from what is stored. */
    @Override
    public void recover() {
        group = null;
        tap.close();
    }

    @Override
    public void wakeUp() {
        tap.wakeUp();
        turn.lock();
        try {
            changed.signalAll();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        tap.close();
    }

    /**
     * Runs a step while no batch is being stored. Where it returns true, the builds that answer are looked up again.
     */
    boolean between(Between step) throws SQLException {
        turn.lock();
        try {
            if (!step.run()) {
                return false;
            }
            group = null;
            changed.signalAll();
            return true;
        } finally {
            turn.unlock();
        }
    }

    /** Looks up the builds that answer again, because this process or another made some. */
    void lookAgain() throws SQLException {
        between(() -> true);
    }

    /**
     * Notes that builds of the log as it is now have taken over.
     *
     * @param contradiction position at which they met two different events; 0 where there was none
     */
    void renewed(long contradiction) {
        renewal.done(contradiction);
    }

    /** A step that must not run while a batch is being stored. It returns whether the builds that answer changed. */
    interface Between {
        boolean run() throws SQLException;
    }

    private ProjectionGroup begin() throws SQLException {
        turn.lock();
        try {
            var live = register.live();
            if (!parkedRetried && !live.folds().isEmpty()) {
                live.retryParked();
                parkedRetried = true;
            }
            position = live.folds().isEmpty() ? -1 : live.position();
            if (!live.folds().isEmpty()) {
                stand(live.place());
            }
            toBuild.accept(superseded.missing(register, live));
            toBuildAgain.accept(register.unmasked(live));
            floor = register.floor(live);
            renewal.tell(Math.min(floor, live.position()));
            tap.resume(live.place());
            group = live;
            return live;
        } finally {
            turn.unlock();
        }
    }

    /**
     * Notes where the builds that answer stand. A renewal is over where they are of another log than before. It is over
     * too where they are no longer outlived, because others made them or put them back.
     */
    private void stand(Place there) {
        var other = place.position() > 0 && !place.log().id().equals(there.log().id());
        place = there;
        if (other || (renewal.isAsked() && !isOutlived())) {
            renewal.doneElsewhere();
        }
    }

    private void follow(ProjectionGroup following, Run run) throws SQLException {
        turn.lock();
        try {
            // Where a build took over meanwhile, the records read for the others are read again for all.
            if (group == following && !run.records().isEmpty()) {
                following.apply(run);
                place = following.place();
                position = following.position();
                if (Masks.isAmong(run.records())) {
                    toBuildAgain.accept(register.unmasked(following));
                }
            }
        } finally {
            turn.unlock();
        }
        progress.advance(Math.min(floor, following.position()));
    }

    private void awaitChange(ProjectionGroup following, long millis) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            var left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (running.get() && group == following && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            turn.unlock();
        }
    }
}
