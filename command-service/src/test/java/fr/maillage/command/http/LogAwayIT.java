package fr.maillage.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** PostgreSQL goes away while members post. */
class LogAwayIT {

    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);

    @Test
    void a_post_is_told_to_come_back_and_lands_once_the_log_is_there_again() throws Exception {
        try (var server = EmbeddedPostgres.temporary();
                var door = new Door(server)) {
            var body = PostingIT.venue(door.structure());
            server.kill();
            var away = door.post("/api/venues", body, "Idempotency-Key", "karim");
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.header("Retry-After")).isEqualTo("2");
            assertThat(away.header("Content-Type")).isEqualTo("application/problem+json");
            server.start();
            var deadline = Instant.now().plus(BACK_WITHIN);
            var back = door.post("/api/venues", body, "Idempotency-Key", "karim");
            while (back.status() == 503 && Instant.now().isBefore(deadline)) {
                back = door.post("/api/venues", body, "Idempotency-Key", "karim");
            }
            assertThat(back.status()).isEqualTo(201);
            assertThat(door.events()).isEqualTo(2);
        }
    }
}
