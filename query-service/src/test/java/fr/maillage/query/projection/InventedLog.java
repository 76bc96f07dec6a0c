package fr.maillage.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.maillage.events.Contact;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.Offer;
import fr.maillage.events.Place;
import fr.maillage.events.VenueEvent.VenueClosed;
import fr.maillage.events.VenueEvent.VenueDeclared;
import fr.maillage.events.VenueEvent.VenueDescribed;
import fr.maillage.events.VenueEvent.VenueRelocated;
import fr.maillage.events.VenueEvent.VenueReopened;
import fr.maillage.events.VenueProfile;
import fr.maillage.query.Sealing;
import fr.maillage.wire.EventCatalog;
import fr.maillage.wire.EventJson;
import fr.maillage.wire.EventMetadata;
import fr.maillage.wire.EventType;
import fr.maillage.wire.Incarnation;
import fr.maillage.wire.RecordHeaders;
import fr.maillage.wire.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** A log in memory, and its records exactly as the relay writes them: the same position is always the same record. */
final class InventedLog {

    static final int PARTITIONS = 6;
    static final Instant START = Instant.parse("2026-06-01T08:00:00Z");

    private static final EventJson JSON = new EventJson();
    private static final List<String> COMMUNES = List.of("62510", "59172", "02691", "2A004", "97411");

    private final List<RecordedEvent> events = new ArrayList<>();
    private final List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    private final Map<UUID, Long> sequences = new HashMap<>();
    private final long[] lastInPartition = new long[PARTITIONS];
    private long generation;
    private final String topic;
    private Incarnation incarnation = Sealing.LOG;

    InventedLog(String topic) {
        this.topic = topic;
    }

    /** The log was set back to a copy: what came after is gone, what follows is of another log, as all records are now. */
    void restore(long position, Incarnation next) {
        incarnation = next;
        var kept = List.copyOf(events.subList(0, (int) position));
        var payloads = records.subList(0, (int) position).stream()
                .map(ProducerRecord::value)
                .toList();
        events.clear();
        records.clear();
        sequences.clear();
        java.util.Arrays.fill(lastInPartition, 0);
        for (var i = 0; i < kept.size(); i++) {
            var event = kept.get(i);
            events.add(event);
            sequences.put(event.subject(), event.sequence());
            records.add(record(event, EventCatalog.typeOf(event.event().getClass()), payloads.get(i)));
        }
        generation++;
    }

    /** What was recorded, position 1 first. */
    List<RecordedEvent> events() {
        return events;
    }

    long head() {
        return events.size();
    }

    /** The record at a position, for Kafka. */
    ProducerRecord<byte[], byte[]> record(long position) {
        return records.get((int) position - 1);
    }

    /** The same as relays wrote it until 2026-11. */
    ProducerRecord<byte[], byte[]> formerRecord(long position) {
        var today = record(position);
        var former = new ProducerRecord<>(topic, today.partition(), today.key(), today.value());
        today.headers().forEach(header -> former.headers().add(header));
        former.headers()
                .remove(RecordHeaders.CONTENT_TYPE)
                .remove(RecordHeaders.SUBJECT_SEQUENCE)
                .remove(RecordHeaders.INCARNATION)
                .remove(RecordHeaders.MAC);
        header(former, "ce_sequence", events.get((int) position - 1).sequence());
        return former;
    }

    long append(UUID subject, NetworkEvent event) {
        var type = EventCatalog.typeOf(event.getClass());
        return append(subject, event, type, JSON.write(event));
    }

    /** A fact as a later version might write it: this one cannot read it. */
    long appendUnknown(UUID subject, String name, int revision) {
        return append(subject, new VenueReopened(LocalDate.EPOCH), new EventType(name, revision), "{}".getBytes(UTF_8));
    }

    private long append(UUID subject, NetworkEvent event, EventType type, byte[] payload) {
        var position = events.size() + 1L;
        var metadata = new EventMetadata(
                "account-1", null, "api", null, new UUID(7, position), null, List.of("62510"), null, null);
        var recorded = new RecordedEvent(
                position,
                type.subjectType(),
                subject,
                sequences.merge(subject, 0L, (before, none) -> before + 1),
                new UUID(9 + generation, position),
                START.plusSeconds(position + 10_000 * generation),
                metadata,
                event);
        events.add(recorded);
        records.add(record(recorded, type, payload));
        return position;
    }

    private ProducerRecord<byte[], byte[]> record(RecordedEvent recorded, EventType type, byte[] payload) {
        var partition = partitionOf(recorded.subject());
        var record = new ProducerRecord<>(
                topic, partition, recorded.subject().toString().getBytes(UTF_8), payload);
        header(record, RecordHeaders.SPEC_VERSION, "1.0");
        header(record, RecordHeaders.ID, recorded.eventId());
        header(record, RecordHeaders.SOURCE, RecordHeaders.SOURCE_VALUE);
        header(record, RecordHeaders.CONTENT_TYPE, RecordHeaders.CONTENT_TYPE_VALUE);
        header(record, RecordHeaders.TYPE, type.name());
        header(record, RecordHeaders.DATA_SCHEMA, type.schema());
        header(record, RecordHeaders.TIME, recorded.recordedAt());
        header(record, RecordHeaders.SUBJECT, recorded.subject());
        header(record, RecordHeaders.POSITION, recorded.position());
        header(record, RecordHeaders.SUBJECT_SEQUENCE, recorded.sequence());
        header(record, RecordHeaders.PREVIOUS, lastInPartition[partition]);
        record.headers().add(new RecordHeader(RecordHeaders.METADATA, JSON.writeMetadata(recorded.metadata())));
        Sealing.seal(record, incarnation);
        lastInPartition[partition] = recorded.position();
        return record;
    }

    private static void header(ProducerRecord<byte[], byte[]> record, String name, Object value) {
        record.headers().add(new RecordHeader(name, value.toString().getBytes(UTF_8)));
    }

    static int partitionOf(UUID subject) {
        return Math.floorMod(subject.hashCode(), PARTITIONS);
    }

    /** Adds plausible facts about so many venues, the same for the same seed. */
    void appendVenues(Random random, int facts, int venues) {
        for (var count = 0; count < facts; count++) {
            var subject = new UUID(1, random.nextInt(venues));
            append(
                    subject,
                    sequences.containsKey(subject) ? change(random) : declared("Lieu " + count, commune(random)));
        }
    }

    private static NetworkEvent change(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new VenueDescribed(profile("Renommé « " + random.nextInt(1000) + " » \\ \"é\""), null);
            case 1 -> new VenueRelocated(place(commune(random)), null);
            case 2 -> new VenueClosed(LocalDate.of(2026, 6, 1 + random.nextInt(28)), "travaux");
            default -> new VenueReopened(LocalDate.of(2026, 7, 1 + random.nextInt(28)));
        };
    }

    private static String commune(Random random) {
        return COMMUNES.get(random.nextInt(COMMUNES.size()));
    }

    static VenueDeclared declared(String name, String commune) {
        var offer = new Offer(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return new VenueDeclared(null, null, profile(name), place(commune), null, offer, List.of(), null, null);
    }

    static VenueProfile profile(String name) {
        var contact = new Contact(null, List.of(), List.of());
        return new VenueProfile(name, List.of(), contact, null, null, List.of(), null, null, null, null);
    }

    static Place place(@Nullable String commune) {
        return new Place("1 rue de la Paix", null, "62800", commune == null ? "62510" : commune, null);
    }
}
