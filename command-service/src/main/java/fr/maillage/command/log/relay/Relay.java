package fr.maillage.command.log.relay;

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
public final class Relay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final long RETRY_MILLIS = 500;
    private static final Duration STOPPING = Duration.ofSeconds(6);

    private final LogDatabase database;
    private final StreamSettings settings;
    private final StreamKey key;
    private final AppendSignal.Listener listener;
    private final Thread thread;
    private volatile boolean open = true;
    private volatile boolean leading;
    private volatile @Nullable String trouble;
    private boolean refused;

    /** @param key proves to readers that what it carries is the log's */
    public Relay(LogDatabase database, StreamSettings settings, StreamKey key, AppendSignal signal) {
        this.database = database;
        this.settings = settings;
        this.key = key;
        this.listener = signal.listen();
        this.thread = Thread.ofPlatform().daemon().name("log-relay").unstarted(this::run);
    }

    public void start() {
        thread.start();
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
    public void close() throws InterruptedException {
        open = false;
        listener.wake();
        if (!thread.join(STOPPING)) {
            thread.interrupt();
        }
    }

    private void run() {
        while (open) {
            try (var connection = database.open("relay")) {
                standBy(connection);
            } catch (SQLException | RuntimeException failed) {
                complain(failed);
                pause();
            } catch (InterruptedException stopping) {
                open = false;
            }
            leading = false;
        }
    }

    private void standBy(Connection connection) throws SQLException, InterruptedException {
        try (var settings = connection.createStatement()) {
            // A checkpoint that a crash takes back is only carried again. The scans are for plans made on an empty log.
            settings.execute("set synchronous_commit = off; set enable_seqscan = off");
        }
        var lease = new Lease(connection, ManagementFactory.getRuntimeMXBean().getName());
        while (open) {
            var checkpoint = lease.acquire();
            if (checkpoint.isPresent()) {
                lead(connection, lease, checkpoint.get());
            } else {
                listener.await(RETRY_MILLIS);
            }
        }
    }

    private void lead(Connection connection, Lease lease, Checkpoint checkpoint)
            throws SQLException, InterruptedException {
        leading = true;
        var leadership = new Leadership(lease, connection, settings, key, listener, () -> open, checkpoint);
        try {
            while (open) {
                try {
                    leadership.publish(this::recover);
                } catch (BrokerAway away) {
                    complain(away);
                    Thread.sleep(RETRY_MILLIS);
                } catch (KafkaException failed) {
                    complain(BrokerAway.because("Kafka's client failed", failed));
                    Thread.sleep(RETRY_MILLIS);
                }
            }
            lease.release();
        } catch (LeaseLost lost) {
            LOG.info("Another relay has taken over");
        } finally {
            leading = false;
        }
    }

    private void complain(Exception failed) {
        var refusal = failed instanceof BrokerAway away && away.isRefusal();
        if (trouble == null || refusal != refused) {
            LOG.warn("The log is not carried to Kafka: {}", failed.getMessage());
        }
        refused = refusal;
        trouble = String.valueOf(failed.getMessage());
    }

    private void recover() {
        if (trouble != null) {
            LOG.info("The log is carried to Kafka again");
        }
        trouble = null;
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException stopping) {
            open = false;
        }
    }
}
