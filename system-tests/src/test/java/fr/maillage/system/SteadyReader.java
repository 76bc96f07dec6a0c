package fr.maillage.system;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** Somebody who looks again and again, and must never be shown an older network than a moment before. */
final class SteadyReader implements AutoCloseable {

    private static final long PAUSE_MS = 50;

    private final ConcurrentLinkedQueue<String> wentBack = new ConcurrentLinkedQueue<>();
    private final Http http;
    private final Thread thread;
    private volatile boolean going = true;

    SteadyReader(Http http) {
        this.http = http;
        thread = Thread.ofVirtual().start(this::look);
    }

    List<String> wentBack() {
        return List.copyOf(wentBack);
    }

    private void look() {
        var seen = 0L;
        try {
            while (going) {
                seen = Math.max(seen, lookAgain(seen));
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private long lookAgain(long seen) throws InterruptedException {
        try {
            var answer = http.get("/api/venues?limit=1");
            if (answer.status() != 200) {
                return seen;
            }
            if (answer.position() < seen) {
                wentBack.add(answer.position() + " after " + seen);
            }
            return answer.position();
        } catch (IOException away) {
            return seen;
        }
    }

    @Override
    public void close() throws InterruptedException {
        going = false;
        thread.join();
    }
}
