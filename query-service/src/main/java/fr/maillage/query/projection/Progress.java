package fr.maillage.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/**
 * The position up to which the views have followed the log. Readers can wait for a position, and watchers see it move.
 */
public final class Progress {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<LongConsumer> watchers = new CopyOnWriteArrayList<>();
    private volatile long position;
    private volatile boolean held;
    private final AtomicInteger turns = new AtomicInteger();

    /** The position that every active view shows at least. */
    public long position() {
        return position;
    }

    /**
     * Whether the views are being made again. What they show is then of a log that no longer exists, and so are its
     * positions.
     */
    public boolean held() {
        return held;
    }

    /** How many times the views were replaced by those of another log, in which positions mean other events. */
    public int turns() {
        return turns.get();
    }

    private boolean shows(long wanted) {
        return position >= wanted && !held;
    }

    /**
     * Waits until that position can be read. While the views are {@link #held}, it waits until they are the log's
     * again.
     *
     * @return false where it still cannot be read after {@code patience}
     */
    public boolean await(long wanted, Duration patience) {
        if (shows(wanted)) {
            return true;
        }
        var left = patience.toNanos();
        lock.lock();
        try {
            while (!shows(wanted) && left > 0) {
                left = moved.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return shows(wanted);
    }

    /**
     * Tells the watcher each new position, on the engine's own thread: the watcher must only pass it on. Closing the
     * returned object ends it.
     */
    public AutoCloseable watch(LongConsumer watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    void hold() {
        held = true;
    }

    /**
     * Notes that the views of another log answer from now on, from that position on. It may be before the one reached
     * until now.
     */
    void turn(long reached) {
        lock.lock();
        try {
            held = false;
            turns.incrementAndGet();
            position = reached;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        watchers.forEach(watcher -> watcher.accept(reached));
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

    /** The longest wait of a reader's request for a position. */
    public static final Duration PATIENCE = Duration.ofNanos(TimeUnit.SECONDS.toNanos(2));
}
