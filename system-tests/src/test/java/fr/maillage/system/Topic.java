package fr.maillage.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The network's stream as another system reads it: everything, from the beginning. */
final class Topic {

    private static final String NAME = "maillage.network-events";
    private static final JsonMapper JSON = new JsonMapper();

    /** A record, as far as the tests look at it. */
    record Fact(int partition, long position, long previous, UUID subject, long sequence, String type, JsonNode body) {}

    private Topic() {}

    static List<Fact> read(Map<String, Object> client) {
        var facts = new ArrayList<Fact>();
        eachRecord(client, record -> facts.add(fact(record)));
        return facts;
    }

    /**
     * All that is in the topic now.
     *
     * @param client who reads, and where Kafka is
     */
    static void eachRecord(Map<String, Object> client, Consumer<ConsumerRecord<String, byte[]>> seen) {
        var settings = new HashMap<>(client);
        settings.put("auto.offset.reset", "none");
        settings.put("isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(NAME).stream()
                    .map(info -> new TopicPartition(NAME, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(seen);
            }
        }
    }

    private static Fact fact(ConsumerRecord<String, byte[]> record) {
        return new Fact(
                record.partition(),
                Long.parseLong(header(record, "ce_position")),
                Long.parseLong(header(record, "ce_previous")),
                UUID.fromString(record.key()),
                Long.parseLong(header(record, "ce_subjectsequence")),
                header(record, "ce_type"),
                JSON.readTree(record.value()));
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
