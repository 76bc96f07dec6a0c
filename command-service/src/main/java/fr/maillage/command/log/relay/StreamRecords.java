package fr.maillage.command.log.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.maillage.wire.EventType;
import fr.maillage.wire.Incarnation;
import fr.maillage.wire.RecordHeaders;
import fr.maillage.wire.RecordMac;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.utils.Utils;

/**
 * Makes events records of the stream: CloudEvents in binary mode, the same bytes whoever makes them and whenever. Not for
 * several threads.
 */
final class StreamRecords {

    /**
     * Which form of the records this is. To be raised whenever what a record says, or how the topic holds it, changes:
     * the relay then empties the topic and writes it anew, so that all of it is as documented.
     */
    static final int FORM = 3;

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final Header SPEC_VERSION = new RecordHeader(RecordHeaders.SPEC_VERSION, "1.0".getBytes(UTF_8));
    private static final Header SOURCE =
            new RecordHeader(RecordHeaders.SOURCE, RecordHeaders.SOURCE_VALUE.getBytes(UTF_8));
    private static final Header CONTENT_TYPE =
            new RecordHeader(RecordHeaders.CONTENT_TYPE, RecordHeaders.CONTENT_TYPE_VALUE.getBytes(UTF_8));

    private final String topic;
    private final RecordMac mac;
    private final Header incarnation;
    private final Map<EventType, Kind> kinds = new HashMap<>();
    private Instant lastTime = Instant.EPOCH;
    private Header lastTimeHeader = text(RecordHeaders.TIME, MICROSECONDS.format(lastTime));

    /**
     * @param incarnation which log the events are of
     * @param mac proves them
     */
    StreamRecords(String topic, Incarnation incarnation, RecordMac mac) {
        this.topic = topic;
        this.mac = mac;
        this.incarnation = text(RecordHeaders.INCARNATION, incarnation.text());
    }

    /** What all events of a type say alike. */
    private record Kind(Header type, Header schema) {

        static Kind of(EventType type) {
            return new Kind(text(RecordHeaders.TYPE, type.name()), text(RecordHeaders.DATA_SCHEMA, type.schema()));
        }
    }

    /** Where all events of a subject go: computed here alone, and the same as Kafka's own clients would. */
    static int partition(String subject, int partitions) {
        return Utils.toPositive(Utils.murmur2(subject.getBytes(UTF_8))) % partitions;
    }

    /** @param previous position of the record before it in the same partition; 0 for the first */
    ProducerRecord<byte[], byte[]> of(LogRow row, int partition, long previous) {
        var kind = kinds.computeIfAbsent(row.type(), Kind::of);
        List<Header> headers = List.of(
                SPEC_VERSION,
                SOURCE,
                CONTENT_TYPE,
                text(RecordHeaders.ID, row.eventId()),
                kind.type(),
                kind.schema(),
                time(row.recordedAt()),
                text(RecordHeaders.SUBJECT, row.subject()),
                text(RecordHeaders.POSITION, Long.toString(row.position())),
                text(RecordHeaders.SUBJECT_SEQUENCE, Long.toString(row.sequence())),
                text(RecordHeaders.PREVIOUS, Long.toString(previous)),
                incarnation,
                new RecordHeader(RecordHeaders.METADATA, row.metadata()));
        var record = new ProducerRecord<>(
                topic,
                partition,
                row.recordedAt().toEpochMilli(),
                row.subject().getBytes(UTF_8),
                row.payload(),
                headers);
        var proof = mac.of(partition, name -> record.headers().lastHeader(name).value(), row.payload());
        record.headers().add(RecordHeaders.MAC, proof);
        return record;
    }

    /** Events of one batch were recorded at one moment. */
    private Header time(Instant recordedAt) {
        if (!recordedAt.equals(lastTime)) {
            lastTime = recordedAt;
            lastTimeHeader = text(RecordHeaders.TIME, MICROSECONDS.format(recordedAt));
        }
        return lastTimeHeader;
    }

    private static Header text(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
