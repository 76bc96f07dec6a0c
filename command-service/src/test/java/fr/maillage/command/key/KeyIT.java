package fr.maillage.command.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.maillage.command.http.Edge;
import fr.maillage.command.http.Edge.Answer;
import fr.maillage.command.http.Known;
import fr.maillage.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyIT {

    private static final String INSIDE = Known.ISSUER.coordinator("departement:62");
    private static final String OUTSIDE = Known.ISSUER.coordinator("departement:59");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    private Edge edge;
    private Edge second;
    private JdbcClient access;

    @BeforeAll
    void start() {
        var server = EmbeddedPostgres.shared();
        var log = server.newDatabase();
        var keys = server.newDatabase();
        edge = new Edge(server, log, keys);
        second = new Edge(server, log, keys);
        access = JdbcClient.create(server.dataSource(keys));
    }

    @AfterAll
    void stop() {
        edge.close();
        second.close();
    }

    @Test
    void a_structure_s_people_give_their_tool_a_key_which_acts_for_it_alone() throws Exception {
        var epn = structure();
        var issued = issue(Known.ISSUER.member(epn), key(epn, "write"));
        assertThat(issued.status()).as(issued.body()).isEqualTo(201);
        var key = issued.text("key");
        assertThat(key).matches("mk_[0-9a-f]{12}_[0-9a-f]{64}");
        var declared = post(key, "/api/structures/" + epn + "/request-membership", "{}");
        assertThat(declared.status()).as(declared.body()).isEqualTo(200);
        assertThat(edge.texts("select convert_from(metadata, 'UTF8') from event_log order by pos desc limit 1")
                        .getFirst())
                .contains("\"author\":\"key:" + issued.text("id") + "\"")
                .contains("\"structure\":\"" + epn + "\"");
        assertThat(post(key, "/api/structures/" + structure() + "/request-membership", "{}")
                        .text("code"))
                .isEqualTo("actor.other");
        assertThat(edge.one("select count(*) from event_log where convert_from(payload, 'UTF8') like '%mk\\_%'"))
                .isZero();
        assertThat(access.sql("select count(*) from api_key where api_key::text like '%' || ? || '%'")
                        .param(key.substring(key.lastIndexOf('_') + 1))
                        .query(Long.class)
                        .single())
                .as("the secret is kept nowhere")
                .isZero();
    }

    @Test
    void a_revoked_key_opens_nothing_on_any_instance_within_five_seconds() throws Exception {
        var epn = structure();
        var issued = issue(Known.ISSUER.member(epn), key(epn, "write"));
        var path = "/api/structures/" + epn + "/request-membership";
        assertThat(postTo(second, issued.text("key"), path).status()).isEqualTo(200);
        assertThat(revoke(Known.ISSUER.member(epn), issued.text("id")).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> postTo(second, issued.text("key"), path).status() == 401);
        assertThat(revoke(Known.ISSUER.member(epn), issued.text("id")).status())
                .as("it stays so")
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(access.sql("select what from security_journal where path = ?")
                                .param("/api/keys/" + issued.text("id"))
                                .query(String.class)
                                .list())
                        .containsExactlyInAnyOrder("key.issued", "key.revoked"));
    }

    @Test
    void two_keys_of_a_structure_are_active_at_most() throws Exception {
        var epn = structure();
        var first = issue(Known.ISSUER.member(epn), key(epn, "write"));
        assertThat(issue(INSIDE, key(epn, "read")).status()).isEqualTo(201);
        var third = issue(Known.ISSUER.member(epn), key(epn, "write"));
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.text("code")).isEqualTo("key.too-many");
        revoke(INSIDE, first.text("id"));
        assertThat(issue(Known.ISSUER.member(epn), key(epn, "write")).status()).isEqualTo(201);
    }

    @Test
    void a_key_that_reads_does_not_act_and_no_key_makes_or_ends_another() throws Exception {
        var epn = structure();
        var reading = issue(Known.ISSUER.member(epn), key(epn, "read")).text("key");
        assertThat(post(reading, "/api/structures/" + epn + "/request-membership", "{}")
                        .text("code"))
                .isEqualTo("access.forbidden");
        var writing = issue(Known.ISSUER.member(epn), key(epn, "write"));
        assertThat(issue(writing.text("key"), key(epn, "write")).text("code")).isEqualTo("key.by-machine");
        assertThat(revoke(writing.text("key"), writing.text("id")).text("code")).isEqualTo("key.by-machine");
    }

    @Test
    void others_neither_make_nor_end_a_structure_s_keys() throws Exception {
        var epn = structure();
        var stranger = Known.ISSUER.member(structure());
        assertRefused(issue(stranger, key(epn, "write")), "actor.other");
        assertRefused(issue(OUTSIDE, key(epn, "write")), "actor.outside");
        var id = issue(Known.ISSUER.member(epn), key(epn, "write")).text("id");
        assertRefused(revoke(stranger, id), "actor.other");
        assertRefused(revoke(OUTSIDE, id), "actor.outside");
        assertThat(revoke(INSIDE, "0123456789ab").status()).isEqualTo(404);
        assertThat(issue(Known.ISSUER.analyst(), key(epn, "write")).status()).isEqualTo(403);
        assertThat(issue(Known.ISSUER.admin(), key(epn, "write")).status()).isEqualTo(201);
    }

    @Test
    void the_hub_has_keys_of_its_own_inside_its_territory() throws Exception {
        var issued = issue(INSIDE, hubs("departement:62", "commune:62510"));
        assertThat(issued.status()).as(issued.body()).isEqualTo(201);
        var register = "{\"name\":\"EPN\",\"communeCode\":\"%s\"}";
        assertThat(post(issued.text("key"), "/api/structures", register.formatted("62510"))
                        .status())
                .isEqualTo(201);
        assertRefused(post(issued.text("key"), "/api/structures", register.formatted("59172")), "actor.outside");
        assertRefused(issue(INSIDE, hubs("departement:62", "departement:59")), "actor.outside");
        assertRefused(issue(Known.ISSUER.member(structure()), hubs("departement:62")), "actor.not-hub");
        assertRefused(revoke(OUTSIDE, issued.text("id")), "actor.outside");
        assertThat(revoke(INSIDE, issued.text("id")).status()).isEqualTo(200);
    }

    @Test
    void everything_wrong_with_a_demand_is_told_at_once() throws Exception {
        var answer = issue(
                INSIDE,
                "{\"territories\":[\"departement:999\"],\"structureId\":\"%s\",\"scope\":\"admin\",\"expiresOn\":\"%s\",\"secret\":\"x\"}"
                        .formatted(structure(), TODAY.plusYears(1).plusDays(1)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors"))
                .extracting(error -> error.path("code").asString())
                .containsExactlyInAnyOrder(
                        "field.unknown",
                        "key.territories.both",
                        "key.territory.unknown",
                        "key.label.missing",
                        "key.scope.unknown",
                        "key.expiresOn.outside");
        assertThat(issue(INSIDE, "{\"label\":\"Outil\",\"scope\":\"write\"}").text("code"))
                .isEqualTo("key.structureId.missing".replace("Id", ""));
        assertThat(issue(INSIDE, key(UUID.randomUUID(), "write")).text("code")).isEqualTo("key.structure.unknown");
    }

    private UUID structure() throws IOException, InterruptedException {
        var answer = edge.post("/api/structures", "application/json", "{\"name\":\"EPN\",\"communeCode\":\"62510\"}");
        return UUID.fromString(answer.text("id"));
    }

    private static String key(UUID structure, String scope) {
        return "{\"structureId\":\"%s\",\"label\":\"Agenda\",\"scope\":\"%s\",\"expiresOn\":\"%s\"}"
                .formatted(structure, scope, TODAY.plusMonths(6));
    }

    private static String hubs(String... territories) {
        return "{\"territories\":[\"%s\"],\"label\":\"Tableau de bord\",\"scope\":\"write\"}"
                .formatted(String.join("\",\"", territories));
    }

    private Answer issue(String bearer, String body) throws IOException, InterruptedException {
        return post(bearer, "/api/keys", body);
    }

    private Answer revoke(String bearer, String id) throws IOException, InterruptedException {
        return post(bearer, "/api/keys/" + id + "/revoke", "");
    }

    private Answer post(String bearer, String path, String body) throws IOException, InterruptedException {
        return edge.postAs(bearer, path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer postTo(Edge instance, String bearer, String path) throws IOException, InterruptedException {
        return instance.postAs(bearer, path, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(Answer answer, String code) {
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(403);
    }
}
