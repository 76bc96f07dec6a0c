package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Whoever takes over a service has its password for PostgreSQL: what that opens, on the network as people start it. */
class RolesKeepToTheirOwnIT {

    private static final String DENIED = "42501";

    @Test
    void each_role_may_do_what_the_document_says_and_no_more() throws Exception {
        var network = Network.shared();
        var surprises = new ArrayList<String>();
        for (var attempt : RoleAttempts.all()) {
            var refused = refused(network, attempt);
            if (attempt.allowed() ? !refused.isEmpty() : !refused.equals(DENIED)) {
                surprises.add(attempt + ": " + refused);
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void nobody_can_log_in_as_the_owner_of_the_log_while_it_serves() throws Exception {
        var server = Network.shared().addresses();
        try (var connection = connect(server, "maillage_log", server.postgresUser(), server.postgresPassword());
                var asked = connection.createStatement();
                var row = asked.executeQuery("SELECT rolcanlogin, pg_get_userbyid(datdba), pg_get_userbyid(relowner)"
                        + " FROM pg_roles, pg_database, pg_class WHERE rolname = 'maillage_log_owner'"
                        + " AND datname = 'maillage_log' AND relname = 'event_log'")) {
            row.next();
            assertThat(row.getBoolean(1)).isFalse();
            assertThat(row.getString(2)).isEqualTo("maillage_log_owner");
            assertThat(row.getString(3)).isEqualTo("maillage_log_owner");
        }
    }

    /** SQL state of the refusal; empty where there was none. */
    private static String refused(Network network, RoleAttempts attempt) throws IOException {
        var secret = network.data().resolve("secrets").resolve(attempt.role());
        try (var connection =
                        connect(network.addresses(), attempt.database(), attempt.role(), Files.readString(secret));
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (attempt.role().equals("maillage_reader")) {
                statement.execute("SET transaction_read_only = off");
            }
            statement.execute(attempt.sql());
            connection.rollback();
            return "";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    private static Connection connect(Running server, String database, String role, String password)
            throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.postgresPort() + "/" + database, role, password);
    }
}
