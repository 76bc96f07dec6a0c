package fr.maillage.command.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.http.Edge;
import fr.maillage.command.http.Edge.Answer;
import fr.maillage.command.http.Known;
import fr.maillage.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchIT {

    private static final String NDJSON = "application/x-ndjson";

    private Edge edge;

    @BeforeAll
    void start() {
        edge = new Edge(EmbeddedPostgres.shared());
    }

    @AfterAll
    void stop() {
        edge.close();
    }

    @Test
    void each_line_is_accepted_or_refused_alone_and_answered_in_its_place() throws Exception {
        var id = UUID.randomUUID();
        var answer = send(
                "",
                register(id, "Un"),
                "{\"command\":\"RequestMembership\",\"id\":\"" + id + "\"}",
                "{\"command\":\"RegisterStructure\",\"body\":{\"name\":\"\",\"communeCode\":\"99999\"}}",
                "{\"command\":\"DemolishStructure\"}",
                "ceci n'est pas du JSON",
                "{\"command\":\"AcceptMembership\",\"id\":\"" + UUID.randomUUID() + "\",\"body\":{}}",
                "{\"command\":\"AcceptMembership\",\"id\":\"" + id + "\",\"corps\":{}}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.mediaType()).startsWith(NDJSON);
        assertThat(statuses(answer)).containsExactly(201, 200, 422, 400, 400, 404, 400);
        assertThat(answer.lines().get(0).path("id").asString()).isEqualTo(id.toString());
        assertThat(answer.lines().get(1).path("sequence").asInt()).isOne();
        assertThat(answer.lines().get(2).path("errors").size()).isEqualTo(2);
        assertThat(answer.lines().get(3).path("code").asString()).isEqualTo("batch.command.unknown");
        assertThat(answer.lines().get(6).path("code").asString()).isEqualTo("field.unknown");
    }

    @Test
    void with_mode_all_one_refusal_refuses_all() throws Exception {
        var before = edge.events();
        var refused = send("?mode=all", register(UUID.randomUUID(), "Un"), register(UUID.randomUUID(), ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.lines())
                .extracting(line -> line.path("code").asString())
                .containsExactly("batch.all-or-none", "structure.name.missing");
        assertThat(edge.events()).isEqualTo(before);
        var accepted = send("?mode=all", register(UUID.randomUUID(), "Un"), register(UUID.randomUUID(), "Deux"));
        assertThat(statuses(accepted)).containsExactly(201, 201);
        assertThat(edge.events()).isEqualTo(before + 2);
    }

    @Test
    void the_same_request_under_the_same_key_is_answered_the_same_and_recorded_once() throws Exception {
        var body = String.join(
                "\n",
                "{\"command\":\"RegisterStructure\",\"body\":{\"name\":\"Une fois\",\"communeCode\":\"62510\"}}",
                "{\"command\":\"Rien\"}",
                register(UUID.randomUUID(), "Deux fois"));
        var first = edge.post("/api/batch", NDJSON, body, "Idempotency-Key", "cle-1");
        var before = edge.events();
        var second = edge.post("/api/batch", NDJSON, body, "Idempotency-Key", "cle-1");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(statuses(second)).containsExactly(201, 400, 201);
        assertThat(edge.events()).isEqualTo(before);
        var other = edge.post("/api/batch", NDJSON, body + "\n" + body, "Idempotency-Key", "cle-1");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("idempotency.reused");
    }

    @Test
    void creations_with_ids_of_their_own_can_be_sent_again_without_a_key() throws Exception {
        var lines = new String[] {register(UUID.randomUUID(), "Un"), register(UUID.randomUUID(), "Deux")};
        for (var mode : List.of("", "?mode=all")) {
            send(mode, lines);
            var before = edge.events();
            var again = send(mode, lines);
            assertThat(again.status()).as(again.body()).isEqualTo(200);
            assertThat(again.lines())
                    .extracting(line -> line.path("id").asString())
                    .doesNotContain("");
            assertThat(edge.events()).isEqualTo(before);
        }
    }

    @Test
    void a_thousand_actions_are_one_request_and_no_more() throws Exception {
        assertThat(send("", registrations(1_000)).lines()).hasSize(1_000);
        assertThat(send("", registrations(1_001)).status()).isEqualTo(413);
        assertThat(send("", "").status()).isEqualTo(400);
        assertThat(send("?mode=tout", register(UUID.randomUUID(), "Un")).text("code"))
                .isEqualTo("batch.mode.unknown");
        assertThat(edge.post("/api/batch", "application/json", "{}").status()).isEqualTo(415);
    }

    @Test
    void lines_count_against_what_an_account_may_ask() throws Exception {
        var hasty = Known.ISSUER.token(claims -> claims.subject("hasty").claim("maillage_role", "admin"));
        var large = registrations(1_000).replace("RegisterStructure", "Nothing").getBytes(StandardCharsets.UTF_8);
        var server = EmbeddedPostgres.shared();
        try (var slow = new Edge(
                server, server.newDatabase(), server.newDatabase(), "--maillage.limits.account-per-second=11")) {
            assertThat(slow.postAs(hasty, "/api/batch", NDJSON, large).status()).isEqualTo(200);
            var refused = slow.postAs(hasty, "/api/batch", NDJSON, large);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.retryAfter()).isNotBlank();
            assertThat(slow.postAs(hasty, "/api/batch", NDJSON, "{}".getBytes(StandardCharsets.UTF_8))
                            .status())
                    .as("a small one finds room")
                    .isEqualTo(200);
        }
    }

    private Answer send(String query, String... lines) throws IOException, InterruptedException {
        return edge.post("/api/batch" + query, NDJSON, String.join("\n", lines));
    }

    private static String registrations(int count) {
        return IntStream.range(0, count)
                .mapToObj(next -> register(UUID.randomUUID(), "Structure " + next))
                .collect(Collectors.joining("\n"));
    }

    private static String register(UUID id, String name) {
        return "{\"command\":\"RegisterStructure\",\"body\":{\"id\":\"" + id + "\",\"name\":\"" + name
                + "\",\"communeCode\":\"62510\"}}";
    }

    private static List<Integer> statuses(Answer answer) {
        return answer.lines().stream().map(line -> line.path("status").asInt()).toList();
    }
}
