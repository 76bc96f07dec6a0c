package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.wire.RecordHeaders;
import fr.maillage.wire.StreamClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Who gets into the stream, and how far, asked as any client of Kafka asks.
 *
 * @param kafka where it listens
 */
record StreamDoor(String kafka) {

    void isClosedToStrangers() {
        assertThatThrownBy(() -> nodes(StreamClient.settings(kafka, "", "", Map.of())))
                .hasCauseInstanceOf(TimeoutException.class);
        for (var name : List.of("maillage-command", "maillage-administrator", "nobody")) {
            assertThatThrownBy(() -> nodes(StreamClient.settings(kafka, name, "guessed", Map.of())))
                    .as(name)
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    /** @param facts how many are in the stream at least */
    void letsReadOnly(String name, String password, int facts) {
        var client = StreamClient.settings(kafka, name, password, Map.of());
        assertThat(Topic.read(client)).as(name).hasSizeGreaterThanOrEqualTo(facts);
        assertRefused(() -> send(client, RecordHeaders.TOPIC));
        try (var admin = Admin.create(hurried(client))) {
            var first = new TopicPartition(RecordHeaders.TOPIC, 0);
            assertRefused(admin.deleteRecords(Map.of(first, RecordsToDelete.beforeOffset(-1)))
                    .all()::get);
            assertRefused(admin.deleteTopics(List.of(RecordHeaders.TOPIC)).all()::get);
            assertRefused(creation(admin)::get);
        }
    }

    /** What whoever writes the network's topic may not do either. */
    void keepsToTheNetworksTopic(String name, String password) {
        var client = StreamClient.settings(kafka, name, password, Map.of());
        assertRefused(() -> send(client, "another"));
        try (var admin = Admin.create(hurried(client))) {
            assertRefused(creation(admin)::get);
        }
    }

    private static KafkaFuture<Void> creation(Admin admin) {
        return admin.createTopics(List.of(new NewTopic("another", 1, (short) 1)))
                .all();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).hasCauseInstanceOf(AuthorizationException.class);
    }

    private static void nodes(Map<String, Object> client) throws Exception {
        try (var admin = Admin.create(hurried(client))) {
            admin.describeCluster().nodes().get();
        }
    }

    private static void send(Map<String, Object> client, String topic) throws Exception {
        try (var producer = new KafkaProducer<>(hurried(client), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, "an", "invention")).get();
        }
    }

    /** Gives up soon where nobody answers it. */
    private static Map<String, Object> hurried(Map<String, Object> client) {
        var settings = new HashMap<>(client);
        settings.put("max.block.ms", 10_000);
        settings.put("default.api.timeout.ms", 10_000);
        settings.put("request.timeout.ms", 10_000);
        return settings;
    }
}
