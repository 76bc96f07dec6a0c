package fr.maillage.standalone.demo;

import fr.maillage.embedded.OwnersOnly;
import fr.maillage.standalone.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts the invented network, once, and only where nothing was ever posted. Interrupted, it goes on at the next start: the same
 * posts with the same keys change nothing twice.
 */
public final class Demo {

    private static final String DONE = "done";
    private static final int ATTEMPTS = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path mark;
    private final URI posts;
    private final DataSource log;
    private final String key;

    /** {@code mark} remembers the day it began; {@code posts} is where members post; {@code log} the truth; {@code key} the hub's. */
    public Demo(Path mark, URI posts, DataSource log, String key) {
        this.mark = mark;
        this.posts = posts;
        this.log = log;
        this.key = key;
    }

    /** Posts what is not there yet, drawing how far it is. */
    public void post() {
        try {
            var begun = Files.exists(mark) ? Files.readString(mark) : "";
            if (begun.equals(DONE)) {
                Console.say("demo.done");
            } else if (begun.isEmpty() && !isEmpty()) {
                Console.say("demo.not.empty");
            } else {
                postAll(begun.isEmpty() ? LocalDate.now() : LocalDate.parse(begun));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void postAll(LocalDate day) throws IOException {
        Files.writeString(OwnersOnly.file(mark), day.toString());
        var network = DemoNetwork.posts(day);
        var positions = new HashMap<UUID, Long>();
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (var i = 0; i < network.size(); i++) {
                var refusal = send(http, network.get(i), "demo-" + i, positions);
                if (!refusal.isEmpty()) {
                    Console.say("demo.failed", network.get(i).path(), refusal);
                    return;
                }
                Console.progress("demo.progress", i + 1, network.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        Files.writeString(OwnersOnly.file(mark), DONE);
        Console.say("demo.posted");
    }

    /**
     * What the service objects, empty when nothing; it may be restarting or ask for patience, so a few attempts are made.
     *
     * @param positions of what was posted before, to which that of this post is added
     */
    private String send(HttpClient http, Post post, String idempotency, Map<UUID, Long> positions)
            throws InterruptedException {
        var request = HttpRequest.newBuilder(posts.resolve(post.path()))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", post.contentType())
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", idempotency)
                .POST(HttpRequest.BodyPublishers.ofByteArray(post.body().bytes(positions)));
        if (post.structure() != null) {
            request.header("Maillage-Structure", post.structure().toString());
        }
        var objection = "";
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                var answer = http.send(request.build(), BodyHandlers.ofString());
                if (answer.statusCode() / 100 == 2) {
                    note(answer.body(), positions);
                    return "";
                }
                objection = answer.statusCode() + " " + answer.body();
                if (answer.statusCode() != 503 && answer.statusCode() != 429) {
                    return objection;
                }
            } catch (IOException e) {
                objection = e.toString();
            }
            Thread.sleep(Duration.ofSeconds(1));
        }
        return objection;
    }

    /** Others may post meanwhile, so what is posted here does not stand at the positions that its number tells. */
    private static void note(String answer, Map<UUID, Long> positions) {
        var said = JSON.readTree(answer);
        if (said.has("id") && said.has("position")) {
            positions.put(
                    UUID.fromString(said.path("id").stringValue()),
                    said.path("position").longValue());
        }
    }

    private boolean isEmpty() {
        try (var connection = log.getConnection();
                var statement = connection.createStatement();
                var any = statement.executeQuery("SELECT FROM event_log LIMIT 1")) {
            return !any.next();
        } catch (SQLException e) {
            throw new IllegalStateException("the log cannot be read", e);
        }
    }
}
