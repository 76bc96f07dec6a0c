package fr.maillage.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One transaction on a connection of its own. It is committed as a whole, or not at all. */
final class Transactions {

    private Transactions() {}

    /** The work of a transaction, with a result. */
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** The work of a transaction, without a result. */
    interface Step {
        void in(Connection connection) throws SQLException;
    }

    static void run(DataSource source, Step step) throws SQLException {
        call(source, connection -> {
            step.in(connection);
            return true;
        });
    }

    static <T> T call(DataSource source, Work<T> work) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var answer = work.in(connection);
                connection.commit();
                return answer;
            } catch (SQLException | RuntimeException failure) {
                rollBack(connection, failure);
                throw failure;
            }
        }
    }

    private static void rollBack(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            failure.addSuppressed(lost);
        }
    }
}
