package fr.maillage.command.log.relay;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Rung when the log has grown; each who listens hears it, and looks once however often it rang meanwhile. */
public final class Bell {

    private final List<Ear> ears = new CopyOnWriteArrayList<>();

    /** Returns at once: the appender's own thread calls it. */
    public void ring() {
        ears.forEach(Ear::wake);
    }

    /** Listens from now on. */
    public Ear ear() {
        var ear = new Ear();
        ears.add(ear);
        return ear;
    }

    /** One who listens. What rings while it is busy is heard when it next waits. */
    public static final class Ear {

        private final Semaphore rung = new Semaphore(0);

        private Ear() {}

        /** Makes it hear, though nothing rang. */
        public void wake() {
            if (rung.availablePermits() == 0) {
                rung.release();
            }
        }

        /** Returns when it rings, or rang since the last time; after that time at the latest. */
        public void await(long millis) throws InterruptedException {
            if (rung.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                rung.drainPermits();
            }
        }
    }
}
