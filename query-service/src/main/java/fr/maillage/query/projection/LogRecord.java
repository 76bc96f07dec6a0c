package fr.maillage.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.maillage.wire.EventJson;
import fr.maillage.wire.EventType;
import fr.maillage.wire.FreeTexts;
import fr.maillage.wire.Incarnation;
import fr.maillage.wire.RecordHeaders;
import fr.maillage.wire.RecordMac;
import fr.maillage.wire.RecordedEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One event as the stream carries it: its headers are read, its content is not yet.
 *
 * @param previous position of the record before it in its partition; 0 for the first
 * @param log log that it is of
 */
record LogRecord(
        long position,
        long previous,
        EventType type,
        UUID subject,
        long sequence,
        UUID eventId,
        Instant recordedAt,
        byte[] metadata,
        byte[] payload,
        Incarnation log) {

    /** Bytes of the headers, links and objects around a record in memory: an estimate, for limits. */
    private static final int OVERHEAD_BYTES = 300;

    /**
     * Reads a record; empty for one that did not come from the log: it is not proved, or its headers cannot be read.
     */
    static Optional<LogRecord> of(ConsumerRecord<byte[], byte[]> record, RecordMac mac) {
        Map<String, byte[]> headers = HashMap.newHashMap(20);
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        var payload = record.value() == null ? new byte[0] : record.value();
        try {
            if (!mac.proves(
                    bytes(headers, RecordHeaders.MAC), record.partition(), name -> bytes(headers, name), payload)) {
                return Optional.empty();
            }
            return Optional.of(new LogRecord(
                    Long.parseLong(text(headers, RecordHeaders.POSITION)),
                    Long.parseLong(text(headers, RecordHeaders.PREVIOUS)),
                    EventType.ofSchema(text(headers, RecordHeaders.DATA_SCHEMA)),
                    UUID.fromString(text(headers, RecordHeaders.SUBJECT)),
                    Long.parseLong(text(headers, RecordHeaders.SUBJECT_SEQUENCE)),
                    UUID.fromString(text(headers, RecordHeaders.ID)),
                    Instant.parse(text(headers, RecordHeaders.TIME)),
                    bytes(headers, RecordHeaders.METADATA),
                    payload,
                    Incarnation.parse(text(headers, RecordHeaders.INCARNATION))));
        } catch (RuntimeException foreign) {
            return Optional.empty();
        }
    }

    /**
     * Reads the content without its masked words. Throws for any content that cannot be read.
     *
     * @param masked fields whose words are masked
     */
    RecordedEvent decode(EventJson json, Set<String> masked) {
        var said = json.readMetadata(metadata);
        return new RecordedEvent(
                position,
                type.subjectType(),
                subject,
                sequence,
                eventId,
                recordedAt,
                masked.contains(FreeTexts.REASON) ? said.because(FreeTexts.MASKED) : said,
                masked.isEmpty() ? json.read(type, payload) : json.readWithout(type, payload, masked));
    }

    int bytes() {
        return OVERHEAD_BYTES + metadata.length + payload.length;
    }

    private static String text(Map<String, byte[]> headers, String name) {
        return new String(bytes(headers, name), UTF_8);
    }

    private static byte[] bytes(Map<String, byte[]> headers, String name) {
        var value = headers.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }
}
