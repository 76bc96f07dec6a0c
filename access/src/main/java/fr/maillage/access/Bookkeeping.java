package fr.maillage.access;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down, every few seconds and once more at the end, what was refused and which keys were used. */
final class Bookkeeping implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Bookkeeping.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final long FORGET_EVERY_NANOS = Duration.ofHours(1).toNanos();

    private final SecurityJournal journal;
    private final KeyIdentities keys;
    private final Thread thread = Thread.ofVirtual().name("access-bookkeeping").unstarted(this::work);

    Bookkeeping(SecurityJournal journal, KeyIdentities keys) {
        this.journal = journal;
        this.keys = keys;
    }

    void start() {
        thread.start();
    }

    private void work() {
        try {
            var forgotten = System.nanoTime() - FORGET_EVERY_NANOS;
            while (true) {
                Thread.sleep(PAUSE);
                write();
                if (System.nanoTime() - forgotten >= FORGET_EVERY_NANOS) {
                    forget();
                    forgotten = System.nanoTime();
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        try {
            journal.write();
            keys.noteUses();
        } catch (RuntimeException later) {
            LOGGER.warn("uses of keys cannot be noted now: {}", String.valueOf(later.getMessage()));
        }
    }

    private void forget() {
        try {
            journal.forgetOld();
        } catch (RuntimeException later) {
            LOGGER.warn("the journal keeps more than a year for now: {}", String.valueOf(later.getMessage()));
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
        write();
    }
}
