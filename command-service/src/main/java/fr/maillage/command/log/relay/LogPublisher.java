package fr.maillage.command.log.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Publisher of the log to the topic: each event goes to its partition, with the position of the one before it there. */
final class LogPublisher implements AutoCloseable {

    private final StreamRecords records;
    private final KafkaProducer<byte[], byte[]> producer;
    // Of the last event sent, which runs ahead of those acknowledged.
    private long position;
    private @Nullable String event;
    private long[] marks;

    LogPublisher(StreamSettings settings, Seal seal, Checkpoint from) {
        this.records = new StreamRecords(
                settings.topic(), seal.incarnation(), seal.key().mac());
        this.position = from.position();
        this.event = from.event();
        this.marks = from.marks();
        this.producer = new KafkaProducer<>(
                settings.with(Map.ofEntries(
                        Map.entry(ProducerConfig.CLIENT_ID_CONFIG, "maillage-relay"),
                        Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                        Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                        Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, StreamTopic.COMPRESSION),
                        // The next levels cost half as much again and save a twelfth (docs/measurements.md).
                        Map.entry(ProducerConfig.COMPRESSION_GZIP_LEVEL_CONFIG, 1),
                        Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 65_536),
                        // At 0 a batch leaves as soon as it has one record: 13 records each, 2.5 times the bytes
                        // (docs/measurements.md).
                        Map.entry(ProducerConfig.LINGER_MS_CONFIG, 2),
                        Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 4_000),
                        // A record that were given up alone would leave a hole before those behind it. Nothing is given
                        // up: the relay closes the whole producer instead, and begins again at the checkpoint.
                        Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE),
                        Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000))),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    long position() {
        return position;
    }

    /** Id of the last event sent; null where none was. */
    @Nullable String event() {
        return event;
    }

    RelayBatch send(List<LogRow> rows) throws BrokerAway {
        var marks = this.marks.clone();
        var last = rows.getLast();
        var batch = new RelayBatch(rows.size(), last.position(), last.eventId(), marks);
        try {
            for (var row : rows) {
                var partition = StreamRecords.partition(row.subject(), marks.length);
                producer.send(records.of(row, partition, marks[partition]), batch::acknowledge);
                marks[partition] = row.position();
                // A send that waited in vain for the broker says so here only: the next ones would each wait as long.
                batch.refuseFailure();
            }
        } catch (KafkaException refused) {
            throw BrokerAway.because("a record was not taken", refused);
        }
        this.marks = marks;
        position = last.position();
        event = last.eventId();
        return batch;
    }

    /** Closes without waiting. Records on their way may still arrive, in order, and do no harm. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
