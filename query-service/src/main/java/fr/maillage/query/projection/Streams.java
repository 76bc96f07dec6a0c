package fr.maillage.query.projection;

import fr.maillage.wire.StreamKey;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The source of the network's streams on a Kafka cluster. */
public final class Streams {

    private static final int PARTITION_BYTES = 1 << 20;
    private static final int FETCH_BYTES = 4 << 20;

    private final Map<String, Object> client;
    private final String topic;
    private final StreamKey key;
    private final LatestLog latest = new LatestLog();

    /**
     * @param client Kafka's own settings to reach the cluster and be let in
     * @param key proves which records are the log's
     */
    public Streams(Map<String, Object> client, String topic, StreamKey key) {
        this.client = client;
        this.topic = topic;
        this.key = key;
    }

    /** The latest log that was seen in any of the streams. */
    LatestLog latest() {
        return latest;
    }

    LogStream open(String name, StreamStatus status, Place from) {
        var deserializer = new ByteArrayDeserializer();
        var settings = new HashMap<>(client);
        settings.putAll(Map.ofEntries(
                Map.entry(ConsumerConfig.CLIENT_ID_CONFIG, "maillage-query-" + name),
                Map.entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none"),
                Map.entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                Map.entry(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
                // The relay writes without transactions. One that somebody else leaves open must not hold the reading
                // up.
                Map.entry(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted"),
                Map.entry(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1),
                Map.entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 4_000),
                Map.entry(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, PARTITION_BYTES),
                Map.entry(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES),
                Map.entry(ConsumerConfig.RECEIVE_BUFFER_CONFIG, PARTITION_BYTES),
                Map.entry(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000),
                Map.entry(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000),
                Map.entry(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500)));
        try {
            var consumer = new KafkaConsumer<>(settings, deserializer, deserializer);
            return new LogStream(consumer, topic, new RecordVerifier(key.mac(), latest, status, from), status, from);
        } catch (KafkaException unreachable) {
            status.away();
            throw unreachable;
        }
    }
}
