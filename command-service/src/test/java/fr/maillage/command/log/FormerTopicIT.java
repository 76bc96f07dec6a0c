package fr.maillage.command.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.log.relay.Relay;
import fr.maillage.embedded.EmbeddedKafka;
import fr.maillage.embedded.EmbeddedPostgres;
import fr.maillage.embedded.KafkaUser;
import fr.maillage.wire.RecordHeaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An installation whose topic was written by an earlier release: compressed and named as not every client can read it. */
class FormerTopicIT {

    private static final int HEAD = 120;

    private final EmbeddedKafka kafka = EmbeddedKafka.shared();
    private final Stream stream = new Stream(kafka);
    private final String topic = stream.settings.topic();
    private Instance instance;

    @BeforeEach
    void post() throws Exception {
        instance = new Instance(Instance.newLog(EmbeddedPostgres.shared()));
        post(HEAD);
        try (var admin = stream.admin()) {
            var created = admin.createTopics(List.of(new NewTopic(topic, Stream.PARTITIONS, (short) 1)));
            writeAsBefore(created.topicId(topic).get().toString());
        }
    }

    @AfterEach
    void close() throws InterruptedException {
        instance.close();
    }

    private void post(int count) {
        var intents =
                java.util.stream.Stream.generate(Instance::begin).limit(count).toList();
        instance.log.submitAll(intents, Instance.KARIM, null, true);
    }

    /** The log in the topic as the relay wrote it until 2026-11, and its checkpoint as it left it. */
    private void writeAsBefore(String topicId) {
        var subjects = instance.sql
                .sql("select aggregate_id from event_log order by pos")
                .query(UUID.class)
                .list();
        var marks = new long[Stream.PARTITIONS];
        var ends = new long[Stream.PARTITIONS];
        try (var producer = producer()) {
            for (var position = 1; position <= HEAD; position++) {
                var partition = position % Stream.PARTITIONS;
                producer.send(formerRecord(partition, position, marks[partition], subjects.get(position - 1)));
                marks[partition] = position;
                ends[partition]++;
            }
        }
        instance.sql
                .sql("update relay set pos = ?, topic_id = ?, marks = ?, ends = ?, starts = '{0,0,0}'")
                .params(HEAD, topicId, marks, ends)
                .update();
    }

    private KafkaProducer<byte[], byte[]> producer() {
        var client = new HashMap<>(kafka.client(KafkaUser.COMMAND));
        client.put("compression.type", "lz4");
        return new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private ProducerRecord<byte[], byte[]> formerRecord(int partition, long position, long previous, UUID subject) {
        var record = new ProducerRecord<byte[], byte[]>(
                topic, partition, subject.toString().getBytes(UTF_8), "{}".getBytes(UTF_8));
        Map.of(RecordHeaders.POSITION, position, RecordHeaders.PREVIOUS, previous, "ce_sequence", 0)
                .forEach((name, value) ->
                        record.headers().add(name, value.toString().getBytes(UTF_8)));
        return record;
    }

    private Relay relay() {
        var relay = new Relay(instance.database, stream.settings, Stream.KEY, instance.signal);
        relay.start();
        return relay;
    }

    @Test
    void its_topic_is_written_anew_by_itself_once_as_every_client_can_read_it_and_nothing_is_lost() throws Exception {
        assertThat(compressions()).containsExactly("lz4");
        try (var relay = relay()) {
            post(1);
            awaitTheFormOfToday();
        }
        try (var relay = relay()) {
            post(1);
            assertThat(Stream.positions(stream.readUpTo(HEAD + 2)))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, HEAD + 2).boxed().toList());
        }
        assertThat(stream.readUpTo(HEAD + 2)).hasSize(HEAD + 2).allSatisfy(record -> {
            assertThat(Stream.text(record, RecordHeaders.CONTENT_TYPE)).isEqualTo("application/json");
            assertThat(Stream.text(record, RecordHeaders.SUBJECT_SEQUENCE)).isEqualTo("0");
            assertThat(record.headers().lastHeader("ce_sequence")).isNull();
        });
        assertThat(compressions()).containsExactly("gzip");
    }

    @Test
    void what_an_earlier_relay_still_sends_can_be_read_by_every_client_too() throws Exception {
        try (var relay = relay()) {
            post(1);
            awaitTheFormOfToday();
            try (var producer = producer()) {
                producer.send(formerRecord(0, HEAD, HEAD - Stream.PARTITIONS, UUID.randomUUID()));
            }
        }
        assertThat(compressions()).containsExactly("gzip");
    }

    private void awaitTheFormOfToday() {
        stream.read(records -> records.stream()
                        .filter(record -> record.headers().lastHeader(RecordHeaders.CONTENT_TYPE) != null)
                        .count()
                > HEAD);
    }

    /** How the batches are compressed that the topic holds, as the broker's own files say. */
    private TreeSet<String> compressions() throws Exception {
        var found = new TreeSet<String>();
        try (var admin = stream.admin()) {
            var brokers =
                    admin.describeLogDirs(List.of(1)).allDescriptions().get().values();
            var folders =
                    brokers.stream().flatMap(broker -> broker.keySet().stream()).toList();
            for (var partition = 0; partition < Stream.PARTITIONS; partition++) {
                var name = new TopicPartition(topic, partition);
                var start = admin.listOffsets(Map.of(name, OffsetSpec.earliest()))
                        .partitionResult(name)
                        .get()
                        .offset();
                for (var folder : folders) {
                    collect(Path.of(folder, name.toString()), start, found);
                }
            }
        }
        return found;
    }

    private static void collect(Path folder, long start, Set<String> found) throws IOException {
        try (var segments = Files.newDirectoryStream(folder, "*.log")) {
            for (var segment : segments) {
                try (var records = FileRecords.open(segment.toFile(), false)) {
                    for (var batch : records.batches()) {
                        if (batch.lastOffset() >= start) {
                            found.add(batch.compressionType().name);
                        }
                    }
                }
            }
        }
    }
}
