package fr.maillage.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/** How far the views have followed the log, told to those who wait for a position and to those who watch it move. */
public final class Progress {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<LongConsumer> watchers = new CopyOnWriteArrayList<>();
    private volatile long position;
    private volatile boolean held;
    private final AtomicInteger turns = new AtomicInteger();

    /** Every active view shows at least this position. */
    public long position() {
        return position;
    }

    /** Whether the views are being made again: what they show is of a log that is no more, and so are its positions. */
    public boolean held() {
        return held;
    }

    /** How many times the views were replaced by those of another log, in which positions mean other facts. */
    public int turns() {
        return turns.get();
    }

    private boolean shows(long wanted) {
        return position >= wanted && !held;
    }

    /**
     * Waits until that position can be read; while the views are {@link #held}, until they are the log's again.
     *
     * @return false where it still cannot after {@code patience}
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
     * Tells the watcher each new position, on the engine's own thread: it must only pass it on. Close the answer to stop.
     */
    public AutoCloseable watch(LongConsumer watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    void hold() {
        held = true;
    }

    /** Another log's views answer from now on, from that position on, which may be before the one reached until now. */
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

    /** How long a reader's request may wait for a position. */
    public static final Duration PATIENCE = Duration.ofNanos(TimeUnit.SECONDS.toNanos(2));
}
