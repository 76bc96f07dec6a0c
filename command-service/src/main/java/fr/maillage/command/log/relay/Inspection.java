package fr.maillage.command.log.relay;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.maillage.wire.Incarnation;
import fr.maillage.wire.RecordHeaders;
import fr.maillage.wire.RecordMac;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what others may have written to the topic, and holds it against the log: position and event id, proved by the key. */
final class Inspection {

    /** The longest wait of one poll. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** In polls one after the other that bring nothing: some five seconds. */
    private static final int MOST_IN_VAIN = 10;

    private final StreamSettings settings;
    private final RecordMac mac;
    private final LogIdentity log;

    Inspection(StreamSettings settings, RecordMac mac, LogIdentity log) {
        this.settings = settings;
        this.mac = mac;
        this.log = log;
    }

    ForeignRecords of(List<Stretch> stretches, Incarnation own) throws SQLException, BrokerAway {
        var found = ForeignRecords.NONE;
        if (!stretches.isEmpty()) {
            try (var consumer = open()) {
                for (var stretch : stretches) {
                    found = found.and(read(consumer, stretch, own));
                }
            } catch (KafkaException away) {
                throw new BrokerAway("the topic cannot be read", away);
            }
        }
        return found;
    }

    private KafkaConsumer<byte[], byte[]> open() {
        var client = settings.with(Map.of(
                ConsumerConfig.CLIENT_ID_CONFIG,
                "maillage-relay-inspection",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                4_000,
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                4_000));
        return new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private ForeignRecords read(KafkaConsumer<byte[], byte[]> consumer, Stretch stretch, Incarnation own)
            throws SQLException, BrokerAway {
        var lane = new TopicPartition(settings.topic(), stretch.partition());
        consumer.assign(List.of(lane));
        consumer.seek(lane, stretch.from());
        var found = ForeignRecords.NONE;
        var inVain = 0;
        while (consumer.position(lane) < stretch.to() && !found.ofAnotherLog()) {
            var records = consumer.poll(PATIENCE).records(lane).stream()
                    .filter(record -> record.offset() < stretch.to())
                    .toList();
            inVain = records.isEmpty() ? inVain + 1 : 0;
            if (inVain > MOST_IN_VAIN) {
                throw new BrokerAway("the topic does not give what it holds", null);
            }
            found = found.and(judge(records, own));
        }
        return found;
    }

    private ForeignRecords judge(List<ConsumerRecord<byte[], byte[]>> records, Incarnation own) throws SQLException {
        var found = ForeignRecords.NONE;
        var said = new HashMap<Long, String>();
        for (var record : records) {
            var proved = Proved.of(record, mac);
            if (proved.isEmpty() || own.isAfter(proved.get().incarnation())) {
                found = found.and(new ForeignRecords(true, false, Incarnation.NONE));
            } else if (proved.get().incarnation().isAfter(own)) {
                found = found.and(new ForeignRecords(false, true, proved.get().incarnation()));
            } else if (!proved.get()
                    .event()
                    .equals(said.getOrDefault(
                            proved.get().position(), proved.get().event()))) {
                found = found.and(new ForeignRecords(false, true, own));
            } else {
                said.put(proved.get().position(), proved.get().event());
            }
        }
        var logged = log.events(said.keySet());
        return logged.equals(said) ? found : found.and(new ForeignRecords(false, true, own));
    }

    /** What a record with the key's proof says of its place. */
    private record Proved(long position, String event, Incarnation incarnation) {

        static Optional<Proved> of(ConsumerRecord<byte[], byte[]> record, RecordMac mac) {
            try {
                return mac.proves(
                                header(record, RecordHeaders.MAC),
                                record.partition(),
                                name -> header(record, name),
                                record.value())
                        ? Optional.of(new Proved(
                                Long.parseLong(text(record, RecordHeaders.POSITION)),
                                text(record, RecordHeaders.ID),
                                Incarnation.parse(text(record, RecordHeaders.INCARNATION))))
                        : Optional.empty();
            } catch (RuntimeException foreign) {
                return Optional.empty();
            }
        }

        private static String text(ConsumerRecord<byte[], byte[]> record, String name) {
            return new String(header(record, name), US_ASCII);
        }

        private static byte[] header(ConsumerRecord<byte[], byte[]> record, String name) {
            return record.headers().lastHeader(name).value();
        }
    }
}
