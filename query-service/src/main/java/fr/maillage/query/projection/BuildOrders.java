package fr.maillage.query.projection;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The waiting orders for the {@link Builder}. Orders that wait together are built in one pass. */
final class BuildOrders {

    private final Supplier<Boolean> running;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Orders waiting = Orders.none();

    BuildOrders(Supplier<Boolean> running) {
        this.running = running;
    }

    /**
     * Projections to build, by reason.
     *
     * @param missing projections that have no build
     * @param outdated projections whose build shows words masked since it was begun, or another log
     * @param asked projections that somebody wants built, whatever builds there are
     */
    record Orders(Set<String> missing, Set<String> outdated, Set<String> asked) {

        static Orders none() {
            return new Orders(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        }

        boolean isNone() {
            return missing.isEmpty() && outdated.isEmpty() && asked.isEmpty();
        }

        /** The orders that still apply. */
        Orders where(Set<String> stillMissing, Set<String> stillOutdated) {
            return new Orders(both(missing, stillMissing), both(outdated, stillOutdated), asked);
        }

        private static Set<String> both(Set<String> one, Set<String> other) {
            var both = new TreeSet<>(one);
            both.retainAll(other);
            return both;
        }
    }

    void add(Orders orders) {
        lock.lock();
        try {
            waiting.missing().addAll(orders.missing());
            waiting.outdated().addAll(orders.outdated());
            waiting.asked().addAll(orders.asked());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes all waiting orders, as soon as there are any. Returns none where none came in time, or where the engine
     * stops.
     *
     * @param patience longest wait
     */
    Orders take(Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = patience.toNanos();
            while (running.get() && waiting.isNone() && left > 0) {
                left = changed.awaitNanos(left);
            }
            var taken = waiting;
            waiting = Orders.none();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for that time, whatever is ordered meanwhile. Returns at once where the engine stops. */
    void pause(Duration time) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = time.toNanos();
            while (running.get() && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    void wakeUp() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
