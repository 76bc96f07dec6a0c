package fr.maillage.command.log.policy;

import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.LogDatabase;
import fr.maillage.command.log.relay.AppendSignal;
import fr.maillage.wire.EventJson;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works for one policy, in a thread of its own: wakes when the log has grown, and waits where it cannot be read or written. */
public final class Follower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final long POLL_MILLIS = 1_000;
    private static final long RETRY_MILLIS = 500;
    /** A log that grows all the time is looked at so often: one look takes all that came since. */
    private static final long PACE_MILLIS = 50;

    private static final Duration STOPPING = Duration.ofSeconds(6);

    private final LogDatabase database;
    private final Policy policy;
    private final PolicyCommandSender sender;
    private final EventJson json;
    private final AppendSignal.Listener listener;
    private final Thread thread;
    private volatile boolean open = true;
    private volatile @Nullable String trouble;

    public Follower(
            LogDatabase database,
            Policy policy,
            CommandLog log,
            EventJson json,
            AppendSignal signal,
            MeterRegistry registry) {
        this.database = database;
        this.policy = policy;
        this.sender = new PolicyCommandSender(log, policy.name(), registry);
        this.json = json;
        this.listener = signal.listen();
        this.thread =
                Thread.ofPlatform().daemon().name("policy-" + policy.name()).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    public String policy() {
        return policy.name();
    }

    /** What keeps it from reacting; empty where nothing does. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Stops after what it is doing. */
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
            try (var connection = database.open("policy")) {
                follow(connection);
            } catch (SQLException | RuntimeException failed) {
                complain(failed);
                pause();
            } catch (InterruptedException stopping) {
                open = false;
            }
        }
    }

    private void follow(Connection connection) throws SQLException, InterruptedException {
        try (var settings = connection.createStatement()) {
            // A look that a crash takes back is only taken again. Whoever hangs in the middle must let others work.
            settings.execute("""
                    set synchronous_commit = off; set enable_seqscan = off;
                    set idle_in_transaction_session_timeout = '60s'
                    """);
        }
        connection.setAutoCommit(false);
        var run = new PolicyRun(connection, policy, sender, json);
        run.begin();
        while (open) {
            var more = run.look();
            recover();
            if (!more) {
                Thread.sleep(PACE_MILLIS);
                listener.await(POLL_MILLIS);
            }
        }
    }

    private void complain(Exception failed) {
        if (trouble == null) {
            LOG.warn("Policy {} waits: {}", policy.name(), failed.toString());
        }
        trouble = String.valueOf(failed.getMessage());
    }

    private void recover() {
        if (trouble != null) {
            LOG.info("Policy {} goes on", policy.name());
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
