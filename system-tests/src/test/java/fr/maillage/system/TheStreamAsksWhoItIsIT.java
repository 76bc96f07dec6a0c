package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whoever has an account on the machine, and no secret of the network's, neither reads its stream nor writes into it. */
class TheStreamAsksWhoItIsIT {

    @Test
    void strangers_are_refused_and_everybody_else_does_only_what_is_theirs() throws Exception {
        var network = Network.shared();
        AVenueIsPostedIT.register(network);
        var stream = network.addresses().stream();
        await("the post to be in the stream").atMost(Duration.ofSeconds(30)).until(() -> !Topic.read(stream)
                .isEmpty());
        var door = new StreamDoor(network.addresses().kafka());

        door.isClosedToStrangers();
        door.letsReadOnly("maillage-query", password(network, "query"), 1);
        door.letsReadOnly("maillage-reader", password(network, "reader"), 1);
        door.keepsToTheNetworksTopic("maillage-command", password(network, "command"));
    }

    private static String password(Network network, String role) throws Exception {
        return Files.readString(network.data().resolve("secrets").resolve("kafka-" + role));
    }

    @Test
    void a_composed_kafka_is_published_by_nobody_who_did_not_ask_for_it() throws Exception {
        var compose = Files.readString(java.nio.file.Path.of("..", "docker-compose.yml"));

        assertThat(compose.substring(compose.indexOf("\n  kafka:\n"), compose.indexOf("\n  command-service:\n")))
                .contains("image: apache/kafka")
                .doesNotContain("ports:");
    }
}
