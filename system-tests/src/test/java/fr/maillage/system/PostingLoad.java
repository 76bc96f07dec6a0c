package fr.maillage.system;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Members who post without a pause, each about venues of its own, and who note what was acknowledged. A post that got no
 * answer, or a 503, is sent again with its key until it is acknowledged: what a careful tool does.
 */
final class PostingLoad implements AutoCloseable {

    private static final int POSTS_PER_VENUE = 10;
    private static final long PAUSE_MS = 20;

    private final Http http;
    private final UUID structure;
    private final ExecutorService members = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<Post> acknowledged = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Answer> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicLong unavailable = new AtomicLong();
    private volatile boolean going = true;

    PostingLoad(Http http, UUID structure, int callers) {
        this.http = http;
        this.structure = structure;
        IntStream.range(0, callers).forEach(caller -> members.submit(() -> member(caller)));
    }

    /** What was acknowledged until now. */
    List<Post> acknowledged() {
        return List.copyOf(acknowledged);
    }

    int count() {
        return acknowledged.size();
    }

    /** Answers that a careful tool has no reason to expect: neither success nor 503 with Retry-After. */
    List<Answer> surprises() {
        return List.copyOf(surprises);
    }

    /** How many times a post was told to come back later. */
    long unavailable() {
        return unavailable.get();
    }

    private Void member(int caller) throws InterruptedException {
        for (var round = 0; going; round++) {
            var venue = UUID.randomUUID();
            for (var post = 0; post < POSTS_PER_VENUE && going; post++) {
                var name = "Lieu %d-%d, dit %d".formatted(caller, round, post);
                if (post == 0) {
                    untilAcknowledged(venue, name, "/api/venues", Bodies.venue(venue, structure, name));
                } else {
                    untilAcknowledged(venue, name, "/api/venues/" + venue + "/describe", Bodies.description(name));
                }
            }
        }
        return null;
    }

    private void untilAcknowledged(UUID venue, String name, String path, String body) throws InterruptedException {
        var key = UUID.randomUUID().toString();
        while (!acknowledged(venue, name, path, body, key)) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        }
    }

    private boolean acknowledged(UUID venue, String name, String path, String body, String key)
            throws InterruptedException {
        try {
            var answer = http.post(path, body, "Idempotency-Key", key);
            if (answer.status() == 200 || answer.status() == 201) {
                var json = answer.json();
                acknowledged.add(new Post(
                        venue,
                        name,
                        json.path("sequence").longValue(),
                        json.path("position").longValue()));
                return true;
            }
            noteRefusal(answer);
        } catch (HttpTimeoutException hung) {
            throw new AssertionError("A post hung: " + path, hung);
        } catch (IOException away) {
            return false;
        }
        return false;
    }

    /** 409 is expected where the same key is still running for a request whose connection broke. */
    private void noteRefusal(Answer answer) {
        if (answer.status() == 503 && !answer.header("Retry-After").isEmpty()) {
            unavailable.incrementAndGet();
        } else if (answer.status() != 409) {
            surprises.add(answer);
        }
    }

    /** Lets every post that is under way be acknowledged, and no further one begin. */
    @Override
    public void close() {
        going = false;
        members.shutdown();
        try {
            if (!members.awaitTermination(60, TimeUnit.SECONDS)) {
                throw new AssertionError("A post was never acknowledged");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
