package fr.maillage.command.log.append;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/**
 * The server's process behind a connection. After the connection broke it may still be at work, and commit what nobody
 * waits for any more: it must be gone before anybody looks what has landed.
 *
 * @param started tells it from a later process with the same number
 */
record Backend(int pid, OffsetDateTime started) {

    static Backend of(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery(
                        "select pid, backend_start from pg_stat_activity where pid = pg_backend_pid()")) {
            rows.next();
            return new Backend(rows.getInt(1), rows.getObject(2, OffsetDateTime.class));
        }
    }

    /** Ends it, and waits until it is gone. */
    void end(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("""
                select pg_terminate_backend(pid, 4000) from pg_stat_activity where pid = ? and backend_start = ?
                """)) {
            query.setInt(1, pid);
            query.setObject(2, started);
            var rows = query.executeQuery();
            if (rows.next() && !rows.getBoolean(1)) {
                throw new SQLException("the backend " + pid + " of the lost connection does not end", "08006");
            }
        }
    }
}
