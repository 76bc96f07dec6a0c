package fr.maillage.query.keys;

import static fr.maillage.query.NetworkAtWork.CCAS;
import static fr.maillage.query.NetworkAtWork.EPN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.access.ApiKey;
import fr.maillage.access.ApiKeys;
import fr.maillage.access.TestIssuer;
import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a member's tool reads with its key, who may know of the key, and what is left of it once it is revoked. */
class KeysIT {

    private static final TestIssuer ISSUER = RunningService.ISSUER;

    private static RunningService service;
    private static ApiKeys keys;

    @BeforeAll
    static void start() throws Exception {
        service = NetworkAtWork.shared();
        keys = service.beans(ApiKeys.class).iterator().next();
    }

    @Test
    void a_key_reads_as_a_member_of_its_structure() throws Exception {
        var key = key(EPN);
        assertThat(service.visit("/api/resources", key.headers()).statusCode()).isEqualTo(200);
        assertThat(service.seen("/api/partnerships", key.headers()).get("total").asInt())
                .isEqualTo(2);
        assertThat(service.visit("/api/log", key.headers()).statusCode()).isEqualTo(403);
        assertThat(service.visit("/api/todo", "Authorization", key.headers()[1], "Maillage-Structure", CCAS.toString())
                        .statusCode())
                .isEqualTo(403);
        keys.revoke(key.id(), "test");
    }

    @Test
    void its_structures_people_and_the_hub_of_its_territory_know_of_it_and_nobody_else() throws Exception {
        var key = key(CCAS);
        var address = "/api/keys?structure=" + CCAS;
        for (var theirs : List.of(ISSUER.member(CCAS), ISSUER.coordinator("departement:59"), ISSUER.admin())) {
            var told = service.visit(address, RunningService.bearing(theirs));
            assertThat(told.statusCode()).isEqualTo(200);
            assertThat(told.body())
                    .contains("\"id\":\"" + key.id() + "\"", "\"label\":\"Site du réseau\"", "\"scope\":\"read\"")
                    .doesNotContain(key.headers()[1].substring(key.headers()[1].lastIndexOf('_') + 1), "hash");
        }
        assertThat(service.visit("/cles", RunningService.bearing(ISSUER.member(CCAS)))
                        .body())
                .contains("<h2>CCAS de Denain</h2>", "Site du réseau", "Peut lire", "dernier usage : jamais");
        for (var other : List.of(ISSUER.member(EPN), ISSUER.coordinator("departement:62"), ISSUER.analyst())) {
            assertThat(service.visit(address, RunningService.bearing(other)).statusCode())
                    .isEqualTo(403);
        }
        keys.revoke(key.id(), "test");
    }

    @Test
    void a_revoked_key_opens_nothing_within_five_seconds_and_its_streams_end() throws Exception {
        var key = key(EPN);
        var stream =
                service.client().send(service.unknown("/api/activity/stream", key.headers()), BodyHandlers.ofLines());
        assertThat(stream.statusCode()).isEqualTo(200);
        var over = CompletableFuture.runAsync(() -> stream.body().forEach(line -> {}));
        keys.revoke(key.id(), "test");
        over.get(6, TimeUnit.SECONDS);
        assertThat(service.visit("/api/resources", key.headers()).statusCode()).isEqualTo(401);
        assertThat(service.visit("/api/venues", key.headers()).statusCode()).isEqualTo(401);
    }

    @Test
    void one_account_follows_ten_streams_at_most() throws Exception {
        var key = key(EPN);
        var open = new ArrayList<AutoCloseable>();
        for (var n = 0; n < 10; n++) {
            var answer = service.client()
                    .send(service.unknown("/api/activity/stream", key.headers()), BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            open.add(answer.body());
        }
        var refused = service.visit("/api/activity/stream", key.headers());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("\"code\":\"stream.too-many\"");
        for (var stream : open) {
            stream.close();
        }
        keys.revoke(key.id(), "test");
    }

    @Test
    void a_stream_ends_with_the_token_that_opened_it() throws Exception {
        var soon = Instant.now().plusSeconds(3);
        var token = ISSUER.token(claims -> claims.claim("maillage_role", "member")
                .claim("maillage_structures", List.of(EPN.toString()))
                .expirationTime(Date.from(soon)));
        var stream = service.client()
                .send(service.unknown("/api/activity/stream", RunningService.bearing(token)), BodyHandlers.ofLines());
        CompletableFuture.runAsync(() -> stream.body().forEach(line -> {})).get(10, TimeUnit.SECONDS);
        assertThat(Instant.now()).isAfter(soon.minusSeconds(1));
    }

    private record Borne(String id, String[] headers) {}

    private static Borne key(UUID structure) {
        var issued = keys.issue(new ApiKey.Wanted(
                        structure,
                        List.of(),
                        "Site du réseau",
                        false,
                        "compte-1",
                        RunningService.NOW.plus(Duration.ofDays(90))))
                .orElseThrow();
        return new Borne(issued.id(), RunningService.bearing(issued.secret()));
    }
}
