package fr.maillage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {

    private static final Duration QUICK = Duration.ofSeconds(15);

    private final Path folder;

    EmbeddedKafkaIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void it_carries_records_and_keeps_them_over_a_stop_and_a_kill() throws Exception {
        try (var kafka = start()) {
            createTopic(kafka);
            assertThat(send(kafka, "before the stop")).isZero();

            kafka.stop();
            kafka.start();
            assertThat(send(kafka, "before the kill")).isEqualTo(1);

            kafka.kill();
            assertThat(kafka.isAlive()).isFalse();
            var killed = Instant.now();
            kafka.start();
            assertThat(send(kafka, "after")).isEqualTo(2);
            assertThat(Duration.between(killed, Instant.now())).isLessThan(QUICK);

            assertThat(read(kafka, 3)).containsExactly("before the stop", "before the kill", "after");
        }
    }

    private EmbeddedKafka start() {
        var kafka = new EmbeddedKafka(folder, Loopback.freePort(), Loopback.freePort());
        kafka.start();
        return kafka;
    }

    private static void createTopic(EmbeddedKafka kafka) throws Exception {
        try (var admin = Admin.create(settings(kafka))) {
            admin.createTopics(List.of(new NewTopic("said", 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static long send(EmbeddedKafka kafka, String what) throws Exception {
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(settings(kafka), bytes, bytes)) {
            return producer.send(new ProducerRecord<>("said", 0, null, what.getBytes(StandardCharsets.UTF_8)))
                    .get()
                    .offset();
        }
    }

    private static List<String> read(EmbeddedKafka kafka, int count) {
        var bytes = new ByteArrayDeserializer();
        var partition = new TopicPartition("said", 0);
        try (var consumer = new KafkaConsumer<>(settings(kafka), bytes, bytes)) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var read = new ArrayList<String>();
            var deadline = Instant.now().plus(QUICK);
            while (read.size() < count && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> read.add(new String(record.value(), StandardCharsets.UTF_8)));
            }
            return read;
        }
    }

    private static Map<String, Object> settings(EmbeddedKafka kafka) {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }
}
