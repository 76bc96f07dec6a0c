package fr.maillage.command.log.relay;

import fr.maillage.command.log.LogDatabase;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Hears of what other instances append, and rings; where it hears nothing, the relay's slow poll finds it. */
public final class LogListener implements AutoCloseable {

    private static final int SILENCE_MILLIS = 5_000;
    private static final long RETRY_MILLIS = 1_000;

    private final LogDatabase database;
    private final AppendSignal signal;
    private final Thread thread;

    public LogListener(LogDatabase database, AppendSignal signal) {
        this.database = database;
        this.signal = signal;
        this.thread = Thread.ofPlatform().daemon().name("log-listener").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try (var connection = database.open("listener");
                    var listen = connection.createStatement()) {
                listen.execute("listen maillage_log");
                var notified = connection.unwrap(PGConnection.class);
                while (!Thread.currentThread().isInterrupted()) {
                    var heard = notified.getNotifications(SILENCE_MILLIS);
                    if (heard != null && heard.length > 0) {
                        signal.raise();
                    }
                }
            } catch (SQLException away) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
