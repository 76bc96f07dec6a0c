package fr.maillage.system;

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
import org.junit.jupiter.api.Test;

/** Whatever is sent to an operation that writes, by somebody who may do everything: it is refused in words, and nothing is recorded. */
class NothingSentBreaksItIT {

    /** Over all operations together. */
    private static final int REQUESTS = Integer.getInteger("maillage.fuzz", 10_000);

    private static final long SEED = 20261122;

    private record Target(String operation, Recipes.Ask ask) {}

    @Test
    void what_is_not_right_is_refused_in_words_and_leaves_no_trace_in_the_log() throws Exception {
        try (var issuer = new TestIssuer();
                var network = Network.trusting(issuer.url());
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            var targets = targets(network.scene(issuer.admin()));
            var before = facts(network, issuer);
            var spoiling = new Spoiling(SEED);
            var surprises = new ArrayList<String>();
            var token = issuer.admin();
            for (var sent = 0; sent < REQUESTS; sent++) {
                var target = targets.get(sent % targets.size());
                var ask = target.ask();
                var spoiled = spoiling.spoil(ask.path(), ask.body(), ask.type());
                while (meansNothing(target, spoiled)) {
                    spoiled = spoiling.spoil(ask.path(), ask.body(), ask.type());
                }
                var answer = send(client, network.commands().base(), spoiled, token);
                if (!isRefusedInWords(answer)) {
                    surprises.add("%s %s %.200s -> %d %.200s"
                            .formatted(
                                    target.operation(),
                                    spoiled.header(),
                                    text(spoiled.body()),
                                    answer.statusCode(),
                                    text(answer.body())));
                }
            }
            assertThat(surprises).isEmpty();
            assertThat(facts(network, issuer)).as("facts in the log").isEqualTo(before);
        }
    }

    private static List<Target> targets(Scene scene) throws Exception {
        var targets = new ArrayList<Target>();
        for (var recipe : new LinkedHashMap<>(new Recipes().all()).entrySet()) {
            // A file is met as a person would: its lines are judged alone, and that is no refusal of the request.
            if (!recipe.getKey().contains("/imports/") && !recipe.getKey().contains("/batch")) {
                targets.add(new Target(recipe.getKey(), recipe.getValue().prepare(scene)));
            }
        }
        return targets;
    }

    /** Keys are no facts: they have no sequence to match, and are issued anew each time. */
    private static boolean meansNothing(Target target, Spoiling.Spoiled spoiled) {
        return target.operation().contains("/api/keys")
                && (spoiled.header().contains("If-Match") || spoiled.header().contains("Idempotency-Key"));
    }

    private static HttpResponse<byte[]> send(HttpClient client, String base, Spoiling.Spoiled spoiled, String token)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + spoiled.path()))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", spoiled.type())
                .POST(BodyPublishers.ofByteArray(spoiled.body()));
        if (!spoiled.header().isEmpty()) {
            request.headers(spoiled.header().toArray(String[]::new));
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static boolean isRefusedInWords(HttpResponse<byte[]> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return answer.statusCode() / 100 == 4
                && type.startsWith("application/problem+json")
                && text(answer.body()).contains("\"code\":\"");
    }

    private static long facts(Network network, TestIssuer issuer) throws Exception {
        return network.addresses()
                .pages(issuer.analyst())
                .get("/api/log", "Accept", "application/x-ndjson")
                .lines()
                .size();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }
}
