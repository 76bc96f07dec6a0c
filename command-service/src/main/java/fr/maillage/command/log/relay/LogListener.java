package fr.maillage.command.log.relay;

import fr.maillage.background.BackgroundLoop;
import fr.maillage.command.log.LogDatabase;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;

/** Hears of what other instances append, and rings; where it hears nothing, the relay's slow poll finds it. */
public final class LogListener extends BackgroundLoop {

    /** The longest wait for a notification, after which the loop looks whether it is still open. */
    private static final int SILENCE_MILLIS = 5_000;

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final LogDatabase database;
    private final AppendSignal signal;

    public LogListener(LogDatabase database, AppendSignal signal) {
        // It has nothing to end well, and nobody waits for its silence.
        super("log-listener", RETRY, RETRY, Duration.ZERO);
        this.database = database;
        this.signal = signal;
    }

    @Override
    protected void work() throws SQLException {
        try (var connection = database.open("listener");
                var listen = connection.createStatement()) {
            listen.execute("listen maillage_log");
            var notified = connection.unwrap(PGConnection.class);
            while (isOpen()) {
                var heard = notified.getNotifications(SILENCE_MILLIS);
                if (heard != null && heard.length > 0) {
                    signal.raise();
                }
            }
        }
    }

    /** Tells nobody: the appender and the relay notice by themselves that the log is away. */
    @Override
    protected void failed(Exception failure) {}
}
