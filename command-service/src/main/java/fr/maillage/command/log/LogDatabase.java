package fr.maillage.command.log;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/**
 * The PostgreSQL that holds the log. The appender and the relay keep a connection each for themselves, outside any pool:
 * they must notice by themselves when it breaks.
 *
 * @param url JDBC address
 */
public record LogDatabase(String url, String username, String password) {

    /** A statement that takes longer is given up by the server; then nothing of it has happened. */
    public static final int STATEMENT_SECONDS = 5;

    /** The time in which a loop that is stopped ends by itself: a statement, and a second for what follows it. */
    public static final Duration STOPPING = Duration.ofSeconds(STATEMENT_SECONDS + 1);

    /** A connection that is silent for longer is taken for broken; longer than any statement may take. */
    private static final int SILENCE_SECONDS = 15;

    /** @param purpose by which people find the connection in {@code pg_stat_activity} */
    public Connection open(String purpose) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "maillage-" + purpose);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", String.valueOf(SILENCE_SECONDS));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty("options", "-c statement_timeout=" + STATEMENT_SECONDS * 1000);
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return url;
    }
}
