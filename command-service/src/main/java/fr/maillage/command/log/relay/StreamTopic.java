package fr.maillage.command.log.relay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The network's topic, as an administrator sees it: created where it is absent, and watched for losses. */
final class StreamTopic implements AutoCloseable {

    /** What every usual client reads without a further package: neither Node's nor Debian's for Python reads lz4. */
    static final String COMPRESSION = "gzip";

    /** The longest wait for an answer of the broker: less than the lease, which five seconds end. */
    private static final int TIMEOUT_MILLIS = 4_000;
    // Never compacted, never aged out: the stream is the whole history. What an earlier relay still sends is compressed
    // anew by the broker.
    private static final Map<String, String> CONFIGURATION = Map.of(
            TopicConfig.RETENTION_MS_CONFIG,
            "-1",
            TopicConfig.RETENTION_BYTES_CONFIG,
            "-1",
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.COMPRESSION_TYPE_CONFIG,
            COMPRESSION);

    private final StreamSettings settings;
    private final Admin admin;

    StreamTopic(StreamSettings settings) {
        this.settings = settings;
        this.admin = Admin.create(settings.with(Map.of(
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                TIMEOUT_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                TIMEOUT_MILLIS,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1_000)));
    }

    /** The topic as it is, created first where it was not there. */
    TopicState present() throws InterruptedException, BrokerAway {
        var state = state();
        for (var attempt = 0; state.isEmpty() && attempt < 3; attempt++) {
            create();
            state = state();
        }
        return state.orElseThrow(() -> new BrokerAway("the topic was created but is not seen", null));
    }

    /** Empty where there is no such topic. */
    Optional<TopicState> state() throws InterruptedException, BrokerAway {
        var described = describe();
        if (described.isEmpty()) {
            return Optional.empty();
        }
        var topic = described.get();
        var partitions = topic.partitions().size();
        var ends = offsets(partitions, OffsetSpec.latest());
        var starts = offsets(partitions, OffsetSpec.earliest());
        return ends.isEmpty() || starts.isEmpty()
                ? Optional.empty()
                : Optional.of(new TopicState(topic.topicId().toString(), ends.get(), starts.get()));
    }

    private Optional<TopicDescription> describe() throws InterruptedException, BrokerAway {
        return answer(admin.describeTopics(List.of(settings.topic())).allTopicNames())
                .map(topics -> topics.get(settings.topic()));
    }

    private Optional<long[]> offsets(int partitions, OffsetSpec which) throws InterruptedException, BrokerAway {
        var wanted = new HashMap<TopicPartition, OffsetSpec>();
        for (var partition = 0; partition < partitions; partition++) {
            wanted.put(new TopicPartition(settings.topic(), partition), which);
        }
        return answer(admin.listOffsets(wanted).all()).map(found -> {
            var offsets = new long[partitions];
            found.forEach((partition, offset) -> offsets[partition.partition()] = offset.offset());
            return offsets;
        });
    }

    private void create() throws InterruptedException, BrokerAway {
        var topic =
                new NewTopic(settings.topic(), settings.partitions(), settings.replication()).configs(CONFIGURATION);
        answer(admin.createTopics(List.of(topic)).all());
    }

    /** Drops all that the topic holds, which stays the same topic, and configures it as a new one. */
    void empty(TopicState state) throws InterruptedException, BrokerAway {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, settings.topic());
        var changes = CONFIGURATION.entrySet().stream()
                .map(entry ->
                        new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        answer(admin.incrementalAlterConfigs(Map.of(resource, changes)).all());
        var everything = new HashMap<TopicPartition, RecordsToDelete>();
        for (var partition = 0; partition < state.ends().length; partition++) {
            everything.put(
                    new TopicPartition(settings.topic(), partition),
                    RecordsToDelete.beforeOffset(state.ends()[partition]));
        }
        answer(admin.deleteRecords(everything).all());
    }

    /** Empty where the topic is not there, or, on creation, is there already. */
    private static <T> Optional<T> answer(KafkaFuture<T> asked) throws InterruptedException, BrokerAway {
        try {
            return Optional.ofNullable(asked.get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnknownTopicOrPartitionException
                    || failed.getCause() instanceof TopicExistsException) {
                return Optional.empty();
            }
            throw BrokerAway.because("the broker does not answer", failed.getCause());
        } catch (TimeoutException silent) {
            throw BrokerAway.because("the broker does not answer", silent);
        }
    }

    @Override
    public void close() {
        admin.close(java.time.Duration.ZERO);
    }
}
