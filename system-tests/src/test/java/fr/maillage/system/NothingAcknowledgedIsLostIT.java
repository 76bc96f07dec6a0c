package fr.maillage.system;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.maillage.system.Running.Part;
import fr.maillage.system.Topic.Fact;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Scenario 8: each of the four processes is killed while members post, and every acknowledged post is there once, in order.
 * {@code -Dcrash.rounds=20} kills each of them twenty times.
 */
class NothingAcknowledgedIsLostIT {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 1);
    private static final int CALLERS = 6;
    private static final int POSTS_BETWEEN_KILLS = 200;
    private static final Duration RECOVERY = Duration.ofMinutes(3);

    @Test
    void each_process_is_killed_and_every_acknowledged_post_is_there_once_and_in_order() throws Exception {
        try (var network = Network.start()) {
            var structure = register(network);
            List<Post> posts;
            List<Answer> surprises;
            try (var reader = new SteadyReader(network.pages());
                    var load = new PostingLoad(network.commands(), structure, CALLERS)) {
                for (var round = 0; round < ROUNDS; round++) {
                    for (var part : Part.OF_AN_ACTION) {
                        awaitPosts(load, "before the kill of " + part);
                        network.kill(part);
                    }
                }
                awaitPosts(load, "after the last kill");
                load.close();
                posts = load.acknowledged();
                surprises = load.surprises();
                assertThat(reader.wentBack()).as("reads that went back in time").isEmpty();
            }
            var last = posts.stream().mapToLong(Post::position).max().orElseThrow();
            awaitVisible(network, last);
            compareWithLog(network, posts);
            compareWithTopic(network, posts);
            compareWithViews(network, posts);
            assertThat(surprises)
                    .as("answers that are neither success nor 503 with Retry-After")
                    .isEmpty();
            assertThat(new Projections(network).waiting())
                    .as("facts set aside or missing")
                    .isZero();
        }
    }

    private static UUID register(Network network) throws IOException, InterruptedException {
        var registered = network.commands().post("/api/structures", Bodies.structure("EPN de Liévin"));
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        return UUID.fromString(registered.json().path("id").stringValue());
    }

    private static void awaitPosts(PostingLoad load, String when) {
        var wanted = load.count() + POSTS_BETWEEN_KILLS;
        await(POSTS_BETWEEN_KILLS + " posts " + when).atMost(RECOVERY).until(() -> load.count() >= wanted);
    }

    private static void awaitVisible(Network network, long position) {
        await("position " + position + " to be visible")
                .atMost(RECOVERY)
                .ignoreExceptions()
                .until(() -> network.pages().get("/api/venues?limit=1").position() >= position);
    }

    /** The log has each post at the place that was told, and nothing twice: positions and sequences are without a hole. */
    private static void compareWithLog(Network network, List<Post> posts) throws IOException, InterruptedException {
        var log = network.pages()
                .get("/api/log", "Accept", "application/x-ndjson")
                .lines();
        var positions =
                log.stream().map(line -> line.path("position").longValue()).toList();
        assertThat(positions).isSorted().doesNotHaveDuplicates();
        assertThat(positions.getLast()).isEqualTo(positions.size());

        var said = new HashMap<Long, String>();
        log.forEach(line -> said.put(line.path("position").longValue(), saidName(line.path("data"))));
        assertThat(posts)
                .allSatisfy(post -> assertThat(said.get(post.position())).isEqualTo(post.name()));
        assertThat(said.values().stream().filter(name -> name.startsWith("Lieu ")))
                .as("what was posted once is in the log once")
                .containsExactlyInAnyOrderElementsOf(
                        posts.stream().map(Post::name).toList());
    }

    /** The stream has the same, each partition in the log's order, each record leading to the one before. */
    private static void compareWithTopic(Network network, List<Post> posts) {
        var firsts = new HashMap<Long, Fact>();
        var lastOfPartition = new HashMap<Integer, Long>();
        for (var fact : Topic.read(network.addresses().stream())) {
            var last = lastOfPartition.getOrDefault(fact.partition(), 0L);
            if (fact.position() > last) {
                assertThat(fact.previous()).as("the record before " + fact).isEqualTo(last);
                lastOfPartition.put(fact.partition(), fact.position());
            }
            var first = firsts.putIfAbsent(fact.position(), fact);
            assertThat(first == null || first.equals(fact))
                    .as("a repeated record is the same record")
                    .isTrue();
        }
        assertThat(firsts.keySet()).hasSize((int)
                firsts.keySet().stream().mapToLong(at -> at).max().orElseThrow());
        assertThat(posts).allSatisfy(post -> {
            var fact = firsts.get(post.position());
            assertThat(fact.subject()).isEqualTo(post.venue());
            assertThat(fact.sequence()).isEqualTo(post.sequence());
            assertThat(saidName(fact.body())).isEqualTo(post.name());
        });
    }

    /** Every venue shows what was acknowledged last about it. */
    private static void compareWithViews(Network network, List<Post> posts) throws IOException, InterruptedException {
        Map<UUID, List<Post>> byVenue = posts.stream().collect(groupingBy(Post::venue));
        var shown = allVenues(network);
        assertThat(shown).hasSameSizeAs(byVenue.keySet());
        byVenue.forEach((venue, said) -> {
            var last = said.stream().max(Comparator.comparing(Post::position)).orElseThrow();
            assertThat(said).extracting(Post::sequence).doesNotHaveDuplicates();
            assertThat(last.sequence()).isEqualTo(said.size() - 1L);
            assertThat(shown.get(venue).path("name").stringValue()).isEqualTo(last.name());
        });
    }

    private static Map<UUID, JsonNode> allVenues(Network network) throws IOException, InterruptedException {
        var items = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = network.pages().get("/api/venues?limit=500" + next);
            items.addAll(page.items());
            var cursor = page.json().path("next");
            next = cursor.isString() ? "&cursor=" + cursor.stringValue() : "";
        } while (!next.isEmpty());
        return items.stream()
                .collect(toMap(item -> UUID.fromString(item.path("id").stringValue()), Function.identity()));
    }

    private static String saidName(JsonNode event) {
        return event.at("/profile/name").asString("");
    }
}
