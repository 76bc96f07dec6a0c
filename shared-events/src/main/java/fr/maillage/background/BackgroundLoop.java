package fr.maillage.background;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A thread that works until the loop is closed. After a failure it pauses, longer each time, and works again. An
 * {@link Error} ends it.
 */
public abstract class BackgroundLoop implements AutoCloseable {

    private final Thread thread;
    private final Duration shortest;
    private final Duration longest;
    private final Duration patience;
    private final CountDownLatch stopping = new CountDownLatch(1);

    /**
     * @param name name of the thread
     * @param shortest pause after a failure; each further failure doubles it
     * @param longest longest pause after a failure
     * @param patience longest wait for the end of the work when the loop is closed; then its thread is interrupted
     */
    protected BackgroundLoop(String name, Duration shortest, Duration longest, Duration patience) {
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
        this.shortest = shortest;
        this.longest = longest;
        this.patience = patience;
    }

    /** Works, either once or for as long as the loop is open. It is called again when it returns. */
    protected abstract void work() throws Exception;

    /** Notes a failure of the work, before the pause. */
    protected abstract void failed(Exception failure);

    /** Ends a wait of the work at once. Any thread may call it. */
    protected void wakeUp() {}

    /** Does what remains to be done on the loop's own thread, once the loop is closed. */
    protected void ended() {}

    /** Whether the work is to go on. */
    protected final boolean isOpen() {
        return stopping.getCount() > 0;
    }

    /** Waits for that time, or until the loop is closed. */
    protected final void pause(Duration time) throws InterruptedException {
        stopping.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    public final void start() {
        thread.start();
    }

    /** Lets the loop end after its present work, without a wait for that end. */
    public final void stop() {
        stopping.countDown();
        wakeUp();
    }

    /** Stops the loop, and waits for its end. */
    @Override
    public final void close() throws InterruptedException {
        stop();
        if (thread.isAlive() && !thread.join(patience)) {
            thread.interrupt();
        }
    }

    private void run() {
        try {
            var pause = shortest;
            while (isOpen()) {
                pause = workOnce(pause);
            }
        } catch (InterruptedException late) {
            Thread.currentThread().interrupt();
        } finally {
            ended();
        }
    }

    /** Works once; returns the pause after the next failure. */
    private Duration workOnce(Duration pause) throws InterruptedException {
        try {
            work();
            return shortest;
        } catch (InterruptedException late) {
            throw late;
        } catch (Exception failure) {
            failed(failure);
            pause(pause);
            var doubled = pause.multipliedBy(2);
            return doubled.compareTo(longest) < 0 ? doubled : longest;
        }
    }
}
