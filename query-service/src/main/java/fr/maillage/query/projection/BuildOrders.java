package fr.maillage.query.projection;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** What is asked of the {@link Builder}, gathered until it is taken: what waits together is built in one pass. */
final class BuildOrders {

    private final Supplier<Boolean> running;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Orders waiting = new Orders();

    BuildOrders(Supplier<Boolean> running) {
        this.running = running;
    }

    /** Projections that have no build, and those that are to have another one. */
    record Orders(Set<String> missing, Set<String> again) {

        Orders() {
            this(new TreeSet<>(), new TreeSet<>());
        }
    }

    void add(Collection<String> missing, Collection<String> again) {
        lock.lock();
        try {
            waiting.missing().addAll(missing);
            waiting.again().addAll(again);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** All that waits, as soon as there is any; nothing once the engine stops. */
    Orders take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (running.get()
                    && waiting.missing().isEmpty()
                    && waiting.again().isEmpty()) {
                changed.await();
            }
            var taken = waiting;
            waiting = new Orders();
            return taken;
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
