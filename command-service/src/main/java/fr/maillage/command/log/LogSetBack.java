package fr.maillage.command.log;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The log is not the one that was read over this connection: a dump was put back in place, and the connection lived on. To
 * whoever asks for the state only, it is a connection that broke.
 */
public final class LogSetBack extends SQLException {

    private static final String CONNECTION_FAILURE = "08006";

    /** @param event what the log held there before */
    public LogSetBack(long position, @Nullable String event) {
        this("position " + position + " does not hold the event " + event + " any more");
    }

    public LogSetBack(String why) {
        super("The log was set back while the service ran: " + why, CONNECTION_FAILURE);
    }
}
