package fr.maillage.command.log.relay;

import fr.maillage.background.BackgroundLoop;
import fr.maillage.command.log.LogDatabase;
import fr.maillage.wire.StreamKey;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the log to Kafka, for all instances, in one of them at a time. A broker that is away stops nobody from posting:
 * the log grows, and the relay catches up.
 */
public final class Relay extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration RETRY = Duration.ofMillis(500);

    private final LogDatabase database;
    private final StreamSettings settings;
    private final StreamKey key;
    private final AppendSignal.Listener listener;
    private volatile boolean leading;
    private volatile @Nullable String trouble;
    private boolean refused;

    /** @param key proves to readers that what it carries is the log's */
    public Relay(LogDatabase database, StreamSettings settings, StreamKey key, AppendSignal signal) {
        super("log-relay", RETRY, RETRY, LogDatabase.STOPPING);
        this.database = database;
        this.settings = settings;
        this.key = key;
        this.listener = signal.listen();
    }

    /** Whether this instance is the one that carries. */
    public boolean leading() {
        return leading;
    }

    /** What keeps it from carrying; empty where nothing does. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    protected void wakeUp() {
        listener.wake();
    }

    @Override
    protected void work() throws SQLException, InterruptedException {
        try (var connection = database.open("relay")) {
            standBy(connection);
        }
    }

    private void standBy(Connection connection) throws SQLException, InterruptedException {
        try (var settings = connection.createStatement()) {
            // A checkpoint that a crash takes back is only carried again. The scans are for plans made on an empty log.
            settings.execute("set synchronous_commit = off; set enable_seqscan = off");
        }
        var lease = new Lease(connection, ManagementFactory.getRuntimeMXBean().getName());
        while (isOpen()) {
            var checkpoint = lease.acquire();
            if (checkpoint.isPresent()) {
                lead(connection, lease, checkpoint.get());
            } else {
                listener.await(RETRY.toMillis());
            }
        }
    }

    private void lead(Connection connection, Lease lease, Checkpoint checkpoint)
            throws SQLException, InterruptedException {
        leading = true;
        var leadership = new Leadership(lease, connection, settings, key, listener, this::isOpen, checkpoint);
        try {
            while (isOpen()) {
                try {
                    leadership.publish(this::recover);
                } catch (BrokerAway away) {
                    failed(away);
                    pause(RETRY);
                } catch (KafkaException failed) {
                    failed(BrokerAway.because("Kafka's client failed", failed));
                    pause(RETRY);
                }
            }
            lease.release();
        } catch (LeaseLost lost) {
            LOG.info("Another relay has taken over");
        } finally {
            leading = false;
        }
    }

    @Override
    protected void failed(Exception failure) {
        var refusal = failure instanceof BrokerAway away && away.isRefusal();
        if (trouble == null || refusal != refused) {
            LOG.warn("The log is not carried to Kafka: {}", failure.getMessage());
        }
        refused = refusal;
        trouble = String.valueOf(failure.getMessage());
    }

    private void recover() {
        if (trouble != null) {
            LOG.info("The log is carried to Kafka again");
        }
        trouble = null;
    }
}
