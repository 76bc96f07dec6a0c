package fr.maillage.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.access.Role;
import fr.maillage.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in at all, and what everybody may read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdmissionIT {

    @SuppressWarnings("NullAway.Init")
    private Door door;

    @BeforeAll
    void open() {
        door = new Door(EmbeddedPostgres.shared());
    }

    @AfterAll
    void close() {
        door.close();
    }

    static Stream<String> worthless() {
        return Stream.of(
                "",
                Known.ISSUER.expired(Role.ADMIN),
                Known.ISSUER.unsigned(Role.ADMIN),
                Known.ISSUER.forAnotherAudience(Role.ADMIN),
                Known.ISSUER.ofAnotherKey(Role.ADMIN),
                "mk_000000000000_" + "0".repeat(64));
    }

    @ParameterizedTest
    @MethodSource("worthless")
    void nobody_is_let_in_whom_nobody_vouches_for(String bearer) {
        var events = door.events();
        for (var address :
                List.of("/api/venues", "/api/batch", "/api/imports/venues", "/api/keys", "/rien", "/error")) {
            var answer = door.postAs(bearer, address, "{}");
            assertThat(answer.status()).as(address).isEqualTo(401);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        }
        assertThat(door.events()).isEqualTo(events);
    }

    @Test
    void what_can_be_asked_everybody_may_read_and_nothing_else() {
        assertThat(anonymous("GET", "/v3/api-docs").status()).isEqualTo(200);
        assertThat(anonymous("GET", "/v3/api-docs").header("Content-Security-Policy"))
                .startsWith("default-src 'none'");
        assertThat(anonymous("POST", "/v3/api-docs").status()).isEqualTo(401);
        assertThat(anonymous("GET", "/actuator/health").status()).isEqualTo(401);
        assertThat(anonymous("GET", "/actuator/env").status()).isEqualTo(401);
        assertThat(door.supervision("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(door.supervision("/actuator/env").status()).isIn(401, 404);
        assertThat(door.supervision("/api/venues").status()).isIn(401, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api//venues", "/api/venues;jsessionid=1", "/api/%2e%2e/actuator", "/api/venues%00"})
    void an_address_that_means_two_things_is_refused(String address) {
        var answer = door.post(address, "{}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo("request.refused");
    }

    private Door.Answer anonymous(String method, String path) {
        return door.send(method, "", path, new byte[0], "application/json");
    }
}
