package fr.maillage.command.log.relay;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Rung when the log has grown; however often it rings, whoever waits looks once. */
public final class Bell {

    private final Semaphore rung = new Semaphore(0);

    /** Returns at once: the appender's own thread calls it. */
    public void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    void await(long millis) throws InterruptedException {
        if (rung.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
