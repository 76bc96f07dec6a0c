package fr.maillage.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.access.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.CallerRunsPolicy;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is sent to an operation that writes, by somebody who may do everything: it is refused in words, and nothing is recorded. */
class NothingSentBreaksItIT {

    /** Over all operations together; of the two that take many lines at once, a thirtieth each. */
    private static final int REQUESTS = Integer.getInteger("maillage.fuzz", 10_000);

    private static final int MANY_LINES = REQUESTS / 30;

    private static final long SEED = 20261122;
    private static final String BATCH = "POST /api/batch";
    private static final String FILE = "POST /api/imports/venues";

    private static final TestIssuer ISSUER = new TestIssuer();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static Network network;
    private static Map<String, Recipes.Recipe> recipes;
    private static Scene scene;

    private final Chance chance = new Chance(SEED);

    @BeforeAll
    static void start() throws Exception {
        network = Network.trusting(ISSUER.url());
        scene = network.scene(ISSUER.admin());
        recipes = new LinkedHashMap<>(new Recipes().all());
    }

    @AfterAll
    static void stop() {
        network.close();
        ISSUER.close();
    }

    @Test
    void what_is_not_right_is_refused_in_words_and_leaves_no_trace_in_the_log() throws Exception {
        assertThat(recipes.keySet()).as("operations that record").containsExactlyInAnyOrderElementsOf(operations());
        var spoiling = new Spoiling(chance);
        var asks = new ArrayList<Recipes.Ask>();
        for (var recipe : recipes.entrySet()) {
            if (!recipe.getKey().equals(BATCH) && !recipe.getKey().equals(FILE)) {
                asks.add(recipe.getValue().prepare(scene));
            }
        }
        refuses(REQUESTS - 2 * MANY_LINES, sent -> spoiling.spoil(asks.get(sent % asks.size())));
    }

    @Test
    void a_batch_that_is_wrong_is_refused_and_so_is_each_line_of_one_whose_lines_are() throws Exception {
        var spoiling = new BatchSpoiling(chance, recipes.get(BATCH).prepare(scene), commands());
        refuses(MANY_LINES, sent -> spoiling.spoil());
    }

    @Test
    void a_file_that_is_wrong_is_refused_and_so_is_each_line_of_one_whose_lines_are() throws Exception {
        var spoiling = new FileSpoiling(chance, recipes.get(FILE).prepare(scene));
        refuses(MANY_LINES, sent -> spoiling.spoil());
    }

    @Test
    void nothing_is_computed_again_under_a_name_that_nothing_has() throws Exception {
        var path = "/api/projections/%s/rebuild";
        var names = List.of("%27", "..%2f", "null", "%00", "é", "x".repeat(200), "venue%20", "VENUE", "0");
        refuses(names.size(), sent -> new Spoiled(path.formatted(names.get(sent)), "", "application/json"));
    }

    @Test
    void an_address_that_is_none_is_refused() throws Exception {
        var types = Map.of(
                "/api/batch?mode=%ZZ", "application/x-ndjson",
                "/api/imports/venues?source=%ZZ", "text/csv",
                "/api/venues/%ZZ/close", "application/json");
        for (var path : types.keySet()) {
            try (var connection = new SlimConnection(network.addresses().posts(ISSUER.admin()))) {
                assertThat(connection.post(path, types.get(path), "cle", "{}"))
                        .as(path)
                        .isEqualTo(400);
            }
        }
    }

    /**
     * What is sent is chosen in one order, so that it is the same at each run, and sent by two at once, this thread and another: more files
     * at a time are not taken of one account.
     */
    private static void refuses(int count, IntFunction<Spoiled> spoiling) throws Exception {
        var before = position();
        var surprises = new ConcurrentLinkedQueue<String>();
        try (var callers =
                new ThreadPoolExecutor(1, 1, 0, SECONDS, new ArrayBlockingQueue<>(1), new CallerRunsPolicy())) {
            for (var sent = 0; sent < count; sent++) {
                var spoiled = spoiling.apply(sent);
                callers.execute(() -> surprise(spoiled).ifPresent(surprises::add));
            }
        }
        assertThat(surprises).isEmpty();
        assertThat(position()).as("nothing is recorded but this witness").isEqualTo(before + 1);
    }

    /** The answer that it should not get; empty where it is refused. */
    private static Optional<String> surprise(Spoiled spoiled) {
        try {
            var answer = send(spoiled);
            return spoiled.isRefusedBy(answer)
                    ? Optional.empty()
                    : Optional.of(spoiled + " -> " + answer.statusCode() + " " + new String(answer.body(), UTF_8));
        } catch (IOException | InterruptedException unanswered) {
            return Optional.of(spoiled + " -> " + unanswered);
        }
    }

    private static HttpResponse<byte[]> send(Spoiled spoiled) throws IOException, InterruptedException {
        var service = spoiled.path().startsWith("/api/projections") ? network.pages() : network.commands();
        var request = HttpRequest.newBuilder(URI.create(service.base() + spoiled.path()))
                .header("Authorization", "Bearer " + ISSUER.admin())
                .header("Content-Type", spoiled.type())
                .POST(BodyPublishers.ofByteArray(spoiled.body()));
        if (!spoiled.headers().isEmpty()) {
            request.headers(spoiled.headers().toArray(String[]::new));
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** The log is dense: a fact that is recorded now tells how many were before. */
    private static long position() throws Exception {
        return network.commands()
                .post("/api/structures", Bodies.structure("Témoin"))
                .position();
    }

    private static List<String> operations() throws Exception {
        return described().keySet().stream().map(path -> "POST " + path).toList();
    }

    private static List<String> commands() throws Exception {
        return List.copyOf(described().values());
    }

    /** What command-service says can be posted: its own name for it, by address. */
    private static Map<String, String> described() throws Exception {
        var described = new LinkedHashMap<String, String>();
        network.commands().get("/v3/api-docs").json().path("paths").properties().forEach(path -> {
            var post = path.getValue().path("post");
            if (!post.isMissingNode()) {
                described.put(path.getKey(), post.path("operationId").stringValue());
            }
        });
        return described;
    }
}
