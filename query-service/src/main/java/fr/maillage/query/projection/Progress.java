package fr.maillage.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/** How far the views have followed the log, told to those who wait for a position and to those who watch it move. */
public final class Progress {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<LongConsumer> watchers = new CopyOnWriteArrayList<>();
    private volatile long position;

    /** Every active view shows at least this position. */
    public long position() {
        return position;
    }

    /**
     * Waits until that position can be read.
     *
     * @return false where it still cannot after {@code patience}
     */
    public boolean await(long wanted, Duration patience) {
        if (position >= wanted) {
            return true;
        }
        var left = patience.toNanos();
        lock.lock();
        try {
            while (position < wanted && left > 0) {
                left = moved.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return position >= wanted;
    }

    /**
     * Tells the watcher each new position, on the engine's own thread: it must only pass it on. Close the answer to stop.
     */
    public AutoCloseable watch(LongConsumer watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    void advance(long reached) {
        if (reached <= position) {
            return;
        }
        lock.lock();
        try {
            position = reached;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        watchers.forEach(watcher -> watcher.accept(reached));
    }

    /** How long a reader's request may wait for a position. */
    public static final Duration PATIENCE = Duration.ofNanos(TimeUnit.SECONDS.toNanos(2));
}
