package fr.maillage.command.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.wire.Incarnation;
import fr.maillage.wire.RecordHeaders;
import fr.maillage.wire.StreamKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Holds all that a topic holds against the log. */
final class StreamOfTheLog {

    private StreamOfTheLog() {}

    /** The topic comes to hold each event of the log, proved, of one incarnation, and nothing else. */
    static Incarnation assertHolds(Stream stream, Instance instance, StreamKey key) {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        Await.until(() -> {
            found.clear();
            found.addAll(stream.now());
            return found.stream()
                    .sorted(Comparator.comparing(StreamOfTheLog::position))
                    .map(record -> record.headers().lastHeader(RecordHeaders.ID) == null
                            ? "none"
                            : Stream.text(record, RecordHeaders.ID))
                    .distinct()
                    .toList()
                    .equals(logged(instance));
        });
        var mac = key.mac();
        assertThat(found)
                .allMatch(record -> mac.proves(
                        record.headers().lastHeader(RecordHeaders.MAC).value(),
                        record.partition(),
                        name -> record.headers().lastHeader(name).value(),
                        record.value()));
        var logs = found.stream()
                .map(record -> Stream.text(record, RecordHeaders.INCARNATION))
                .distinct()
                .toList();
        assertThat(logs).hasSize(1);
        return Incarnation.parse(logs.getFirst());
    }

    static void assertSequencesWithoutHoles(Instance instance) {
        assertThat(instance.one("select count(*) from (select max(seq) + 1 - count(*) hole from event_log"
                        + " group by aggregate_id) one where hole <> 0"))
                .as("subjects with a hole in their sequence")
                .isZero();
    }

    /** A record in each partition that is not the log's. */
    static void forge(Stream stream) {
        try (var producer =
                new KafkaProducer<>(stream.settings.client(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var partition = 0; partition < Stream.PARTITIONS; partition++) {
                var forged = new ProducerRecord<>(
                        stream.settings.topic(), partition, "x".getBytes(UTF_8), "{}".getBytes(UTF_8));
                forged.headers().add(RecordHeaders.POSITION, "11".getBytes(UTF_8));
                producer.send(forged);
            }
        }
    }

    private static List<String> logged(Instance instance) {
        return instance.sql
                .sql("select event_id::text from event_log order by pos")
                .query(String.class)
                .list();
    }

    private static long position(ConsumerRecord<byte[], byte[]> record) {
        return record.headers().lastHeader(RecordHeaders.POSITION) == null
                ? 0
                : Stream.number(record, RecordHeaders.POSITION);
    }
}
