package fr.maillage.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The turn to make and to drop builds in a database. One process has it at a time, as long as its session lives. Its
 * holder drops unfinished builds before it begins one, and must not find another's.
 */
final class BuildTurn implements AutoCloseable {

    private static final String KEY = "hashtext('maillage.builds')";

    private final Connection session;

    private BuildTurn(Connection session) {
        this.session = session;
    }

    /** Takes the turn; null while another process has it. */
    static @Nullable BuildTurn take(DataSource source) throws SQLException {
        var session = source.getConnection();
        try {
            if (lock(session)) {
                return new BuildTurn(session);
            }
        } catch (SQLException failure) {
            session.close();
            throw failure;
        }
        session.close();
        return null;
    }

    private static boolean lock(Connection session) throws SQLException {
        try (var statement = session.createStatement();
                var row = statement.executeQuery("SELECT pg_try_advisory_lock(" + KEY + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Override
    public void close() throws SQLException {
        try (session) {
            unlock();
        }
    }

    private void unlock() throws SQLException {
        try (var statement = session.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock(" + KEY + ")");
        } catch (SQLException lost) {
            // A session that goes back to its pool must not keep the turn.
            session.abort(Runnable::run);
        }
    }
}
