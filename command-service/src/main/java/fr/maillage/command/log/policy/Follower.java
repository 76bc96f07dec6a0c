package fr.maillage.command.log.policy;

import fr.maillage.background.BackgroundLoop;
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
public final class Follower extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    /** The longest wait for a signal. It finds what other instances append while nothing is heard of them. */
    private static final long POLL_MILLIS = 1_000;

    private static final Duration RETRY = Duration.ofMillis(500);
    /** A log that grows all the time is looked at so often: one look takes all that came since. */
    private static final Duration PACE = Duration.ofMillis(50);

    private final LogDatabase database;
    private final Policy policy;
    private final PolicyCommandSender sender;
    private final EventJson json;
    private final AppendSignal.Listener listener;
    private volatile @Nullable String trouble;

    public Follower(
            LogDatabase database,
            Policy policy,
            CommandLog log,
            EventJson json,
            AppendSignal signal,
            MeterRegistry registry) {
        super("policy-" + policy.name(), RETRY, RETRY, LogDatabase.STOPPING);
        this.database = database;
        this.policy = policy;
        this.sender = new PolicyCommandSender(log, policy.name(), registry);
        this.json = json;
        this.listener = signal.listen();
    }

    public String policy() {
        return policy.name();
    }

    /** What keeps it from reacting; empty where nothing does. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    protected void wakeUp() {
        listener.wake();
    }

    @Override
    protected void work() throws SQLException, InterruptedException {
        try (var connection = database.open("policy")) {
            follow(connection);
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
        while (isOpen()) {
            var more = run.look();
            recover();
            if (!more) {
                pause(PACE);
                listener.await(POLL_MILLIS);
            }
        }
    }

    @Override
    protected void failed(Exception failure) {
        if (trouble == null) {
            LOG.warn("Policy {} waits: {}", policy.name(), failure.toString());
        }
        trouble = String.valueOf(failure.getMessage());
    }

    private void recover() {
        if (trouble != null) {
            LOG.info("Policy {} goes on", policy.name());
        }
        trouble = null;
    }
}
