package fr.maillage.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.maillage.wire.Incarnation;
import fr.maillage.wire.RecordHeaders;
import fr.maillage.wire.StreamKey;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Makes a record the log's own, as the relay does. */
public final class Sealing {

    public static final String SETTING = "5a".repeat(32);
    public static final StreamKey KEY = StreamKey.parse(SETTING);
    public static final Incarnation LOG = after(Incarnation.NONE, 0);

    private Sealing() {}

    /**
     * The log after it was set back.
     *
     * @param since how far it reached then
     */
    public static Incarnation after(Incarnation before, long since) {
        return new Incarnation(
                Incarnation.idAfter(before, Instant.parse("2026-06-01T08:00:00Z"), new Random(before.hashCode())),
                since);
    }

    public static void seal(ProducerRecord<byte[], byte[]> record, Incarnation log) {
        seal(record, log, KEY);
    }

    public static void seal(ProducerRecord<byte[], byte[]> record, Incarnation log, StreamKey key) {
        record.headers().remove(RecordHeaders.INCARNATION).remove(RecordHeaders.MAC);
        record.headers().add(RecordHeaders.INCARNATION, log.text().getBytes(UTF_8));
        var partition = Objects.requireNonNull(record.partition());
        var mac = key.mac()
                .of(partition, name -> record.headers().lastHeader(name).value(), record.value());
        record.headers().add(RecordHeaders.MAC, mac);
    }
}
