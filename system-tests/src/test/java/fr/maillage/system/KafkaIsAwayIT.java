package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.maillage.system.Running.Part;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The stream is frozen, not dead: nobody restarts it, and members post as if nothing were. */
class KafkaIsAwayIT {

    private static final String CUT_OFF = "Liaison coupée depuis";
    private static final Duration LAG_IS_SAID = Duration.ofSeconds(60);
    private static final Duration CAUGHT_UP = Duration.ofSeconds(60);

    @Test
    void posts_go_on_the_page_says_how_far_behind_it_is_and_then_catches_up() throws Exception {
        try (var network = Network.start()) {
            var structure = AVenueIsPostedIT.register(network);
            var id = UUID.randomUUID();
            await("what was posted before to show")
                    .atMost(CAUGHT_UP)
                    .until(() ->
                            network.pages().get("/api/structures/" + structure).status() == 200);
            network.signal(Part.KAFKA, "STOP");
            try {
                var posted = network.commands().post("/api/venues", Bodies.venue(id, structure, "Posté sans Kafka"));

                assertThat(posted.status()).as(posted.toString()).isEqualTo(201);
                assertThat(network.pages().get("/api/venues/" + id).status()).isEqualTo(404);
                await("the page to say that it is behind")
                        .atMost(LAG_IS_SAID)
                        .until(() -> network.pages().get("/lieux").text().contains(CUT_OFF));
            } finally {
                network.signal(Part.KAFKA, "CONT");
            }
            await("the post to show")
                    .atMost(CAUGHT_UP)
                    .until(() -> network.pages().get("/api/venues/" + id).status() == 200);
            await("the page to be up to date again")
                    .atMost(CAUGHT_UP)
                    .until(() -> !network.pages().get("/lieux").text().contains(CUT_OFF));
        }
    }
}
