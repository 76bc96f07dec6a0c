package fr.maillage.system;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Members who declare one venue after the other, whoever is away: what is acknowledged is noted, with its position. */
final class DeclaringLoad implements AutoCloseable {

    private static final long PAUSE_MS = 20;

    private final Http http;
    private final UUID structure;
    private final ExecutorService members = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<UUID, Long> acknowledged = new ConcurrentHashMap<>();
    private volatile boolean going = true;

    DeclaringLoad(Http http, UUID structure, int callers) {
        this.http = http;
        this.structure = structure;
        IntStream.range(0, callers).forEach(caller -> members.submit(this::member));
    }

    /** Venue to position. */
    Map<UUID, Long> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    int count() {
        return acknowledged.size();
    }

    /** Counts from here on. */
    void forget() {
        acknowledged.clear();
    }

    private Void member() throws InterruptedException {
        while (going) {
            var venue = UUID.randomUUID();
            try {
                var answer = http.post(
                        "/api/venues", Bodies.venue(venue, structure, "Lieu " + venue), "Idempotency-Key", "k" + venue);
                if (answer.status() == 201) {
                    acknowledged.put(venue, answer.json().path("position").longValue());
                }
            } catch (IOException away) {
                // It may be there or not: the next one is another.
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        }
        return null;
    }

    @Override
    public void close() {
        going = false;
        members.shutdown();
        try {
            if (!members.awaitTermination(60, TimeUnit.SECONDS)) {
                throw new AssertionError("A post was never answered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
