package fr.maillage.command.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.log.relay.StreamSettings;
import fr.maillage.embedded.EmbeddedKafka;
import fr.maillage.embedded.KafkaUser;
import fr.maillage.wire.RecordHeaders;
import fr.maillage.wire.StreamKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A topic of its own on a real broker, and a reader that follows the rules for consumers of the stream. */
final class Stream {

    static final int PARTITIONS = 3;

    static final StreamKey KEY = StreamKey.parse("5a".repeat(32));

    final StreamSettings settings;
    private final EmbeddedKafka kafka;

    Stream(EmbeddedKafka kafka) {
        this.kafka = kafka;
        this.settings = new StreamSettings(
                kafka.client(KafkaUser.COMMAND), "stream-" + UUID.randomUUID(), PARTITIONS, (short) 1);
        try {
            kafka.open(settings.topic());
        } catch (ExecutionException | InterruptedException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Reads from the beginning until every position up to that one was there. */
    List<ConsumerRecord<byte[], byte[]>> readUpTo(long position) {
        return read(records -> positions(records).size() >= position);
    }

    /** Reads from the beginning until it is enough. */
    List<ConsumerRecord<byte[], byte[]>> read(Predicate<List<ConsumerRecord<byte[], byte[]>>> enough) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var client = new HashMap<>(kafka.client(KafkaUser.READER));
        client.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = new ArrayList<TopicPartition>();
            for (var partition = 0; partition < PARTITIONS; partition++) {
                partitions.add(new TopicPartition(settings.topic(), partition));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
            while (!enough.test(records)) {
                assertThat(System.nanoTime())
                        .as("%d records, not enough in time", records.size())
                        .isLessThan(deadline);
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    /** All that is there; nothing where there is no such topic. */
    List<ConsumerRecord<byte[], byte[]>> now() {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var client = settings.with(Map.of("auto.offset.reset", "earliest", "allow.auto.create.topics", false));
        try (var consumer = new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(settings.topic(), Duration.ofSeconds(5)).stream()
                    .map(found -> new TopicPartition(found.topic(), found.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (var end : consumer.endOffsets(partitions).entrySet()) {
                while (consumer.position(end.getKey()) < end.getValue()) {
                    consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                }
            }
        } catch (KafkaException absent) {
            records.clear();
        }
        return records;
    }

    /** What a consumer takes: it skips what it has, and would stop where a record names a predecessor that it has not. */
    static TreeSet<Long> positions(List<ConsumerRecord<byte[], byte[]>> records) {
        var last = new HashMap<Integer, Long>();
        var taken = new TreeSet<Long>();
        for (var record : records) {
            var position = number(record, RecordHeaders.POSITION);
            var before = last.getOrDefault(record.partition(), 0L);
            if (position > before) {
                assertThat(number(record, RecordHeaders.PREVIOUS))
                        .as("previous of %d", position)
                        .isEqualTo(before);
                last.put(record.partition(), position);
                taken.add(position);
            }
        }
        return taken;
    }

    Admin admin() {
        return Admin.create(kafka.client(KafkaUser.ADMINISTRATOR));
    }

    static String text(ConsumerRecord<byte[], byte[]> record, String header) {
        return new String(record.headers().lastHeader(header).value(), UTF_8);
    }

    static long number(ConsumerRecord<byte[], byte[]> record, String header) {
        return Long.parseLong(text(record, header));
    }
}
