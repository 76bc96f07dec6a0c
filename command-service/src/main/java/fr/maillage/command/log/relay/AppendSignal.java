package fr.maillage.command.log.relay;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A signal that the log has grown. Each listener wakes once, however often the signal was raised meanwhile. */
public final class AppendSignal {

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Wakes all listeners. Returns at once: the appender's own thread calls it. */
    public void raise() {
        listeners.forEach(Listener::wake);
    }

    /** A new listener, which wakes for what is raised from now on. */
    public Listener listen() {
        var listener = new Listener();
        listeners.add(listener);
        return listener;
    }

    /** One listener. A signal that is raised while it is busy wakes it when it next waits. */
    public static final class Listener {

        private final Semaphore rung = new Semaphore(0);

        private Listener() {}

        /** Wakes this listener alone. */
        public void wake() {
            if (rung.availablePermits() == 0) {
                rung.release();
            }
        }

        /**
         * Waits until the signal is raised, and not at all where it was raised since the last wait.
         *
         * @param millis the longest wait
         */
        public void await(long millis) throws InterruptedException {
            if (rung.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                rung.drainPermits();
            }
        }
    }
}
