package fr.maillage.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.maillage.embedded.EmbeddedKafka;
import fr.maillage.embedded.KafkaUser;
import fr.maillage.events.VenueEvent.VenueClosed;
import fr.maillage.wire.EventCatalog;
import fr.maillage.wire.Incarnation;
import fr.maillage.wire.RecordHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** What whoever looks after the service, and whoever looks at a page, is told of a stream that is not the log's. */
class StreamAlarmIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static void send(String topic, String position, Incarnation log, boolean sealed) {
        var record = new ProducerRecord<>(topic, 0, new byte[0], "{}".getBytes(UTF_8));
        var type = EventCatalog.typeOf(VenueClosed.class);
        Map.of(
                        RecordHeaders.ID,
                        UUID.randomUUID().toString(),
                        RecordHeaders.TYPE,
                        type.name(),
                        RecordHeaders.DATA_SCHEMA,
                        type.schema(),
                        RecordHeaders.TIME,
                        "2026-11-30T05:00:00Z",
                        RecordHeaders.SUBJECT,
                        UUID.randomUUID().toString(),
                        RecordHeaders.POSITION,
                        position,
                        RecordHeaders.SUBJECT_SEQUENCE,
                        "0",
                        RecordHeaders.PREVIOUS,
                        "0",
                        RecordHeaders.METADATA,
                        "{}")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        if (sealed) {
            Sealing.seal(record, log);
        }
        try (var producer = new KafkaProducer<>(
                EmbeddedKafka.shared().client(KafkaUser.COMMAND),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(record);
        }
    }

    private static void awaitHealth(RunningService service, Status status) {
        var health = service.bean("projectionsHealthIndicator", HealthIndicator.class);
        await().atMost(PATIENCE).until(() -> requireNonNull(health.health()).getStatus(), status::equals);
    }

    @Test
    void a_record_without_proof_makes_health_down_and_a_later_log_is_said_on_the_pages() throws Exception {
        var service = new RunningService();
        try {
            awaitHealth(service, Status.UP);
            var facts = new Facts();
            facts.say(UUID.randomUUID(), Facts.structure("EPN de Liévin", null, "62510"), "62510");
            service.publish(facts);
            send(service.topic(), "2", Sealing.LOG, false);
            awaitHealth(service, Status.DOWN);
            assertThat(service.json("/api/projections")
                            .at("/stream/holdsForeignRecords")
                            .booleanValue())
                    .isTrue();
            assertThat(service.get("/").statusCode()).isEqualTo(200);

            send(service.topic(), "1", Sealing.after(Sealing.LOG, 1_000), true);
            await().atMost(PATIENCE)
                    .until(() -> service.get("/").body().contains("Les vues sont refaites à partir du journal"));
            assertThat(service.json("/api/projections")
                            .at("/stream/renewingSince")
                            .isString())
                    .isTrue();
            assertThat(service.get("/api/activity?limit=1", "Maillage-Min-Position", "1")
                            .statusCode())
                    .isEqualTo(503);
            assertThat(service.json("/api/activity?limit=1").path("items")).hasSize(1);
        } finally {
            service.stop();
        }
    }
}
