package fr.maillage.command.log.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.maillage.wire.Incarnation;
import fr.maillage.wire.RecordHeaders;
import fr.maillage.wire.RecordMac;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.utils.Utils;

/** A fact as a record of the stream: CloudEvents in binary mode, the same bytes whoever makes it and whenever. */
final class StreamRecord {

    /**
     * Which form of the records this is. To be raised whenever what a record says, or how the topic holds it, changes:
     * the relay then empties the topic and writes it anew, so that all of it is as documented.
     */
    static final int FORM = 2;

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final Header SPEC_VERSION = new RecordHeader(RecordHeaders.SPEC_VERSION, "1.0".getBytes(UTF_8));
    private static final Header SOURCE =
            new RecordHeader(RecordHeaders.SOURCE, RecordHeaders.SOURCE_VALUE.getBytes(UTF_8));
    private static final Header CONTENT_TYPE =
            new RecordHeader(RecordHeaders.CONTENT_TYPE, RecordHeaders.CONTENT_TYPE_VALUE.getBytes(UTF_8));

    private StreamRecord() {}

    /** Where all facts of a subject go: computed here alone, and the same as Kafka's own clients would. */
    static int partition(String subject, int partitions) {
        return Utils.toPositive(Utils.murmur2(subject.getBytes(UTF_8))) % partitions;
    }

    /**
     * @param previous position of the record before it in the same partition; 0 for the first
     * @param incarnation which log the fact is of
     * @param mac proves it
     */
    static ProducerRecord<byte[], byte[]> of(
            LoggedFact fact, String topic, int partition, long previous, Incarnation incarnation, RecordMac mac) {
        List<Header> headers = List.of(
                SPEC_VERSION,
                SOURCE,
                CONTENT_TYPE,
                text(RecordHeaders.ID, fact.eventId()),
                text(RecordHeaders.TYPE, fact.type().name()),
                text(RecordHeaders.DATA_SCHEMA, fact.type().schema()),
                text(RecordHeaders.TIME, time(fact.recordedAt())),
                text(RecordHeaders.SUBJECT, fact.subject()),
                text(RecordHeaders.POSITION, Long.toString(fact.position())),
                text(RecordHeaders.SUBJECT_SEQUENCE, Long.toString(fact.sequence())),
                text(RecordHeaders.PREVIOUS, Long.toString(previous)),
                text(RecordHeaders.INCARNATION, incarnation.text()),
                new RecordHeader(RecordHeaders.METADATA, fact.metadata()));
        var record = new ProducerRecord<>(
                topic,
                partition,
                fact.recordedAt().toEpochMilli(),
                fact.subject().getBytes(UTF_8),
                fact.payload(),
                headers);
        var proof = mac.of(partition, name -> record.headers().lastHeader(name).value(), fact.payload());
        record.headers().add(RecordHeaders.MAC, proof);
        return record;
    }

    private static String time(Instant recordedAt) {
        return MICROSECONDS.format(recordedAt);
    }

    private static Header text(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
