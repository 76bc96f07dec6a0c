package fr.maillage.standalone;

import fr.maillage.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/**
 * One role for each service, each with its own databases: whoever takes over one service can neither write nor read what is
 * another's. The launcher alone may do everything.
 */
record Databases(EmbeddedPostgres server, Secrets secrets) {

    static final String LOG = "maillage_log";
    static final String PROJECTIONS = "maillage_projections";
    static final String ACCESS = "maillage_access";
    static final String ACCOUNTS = "maillage_accounts";

    /** Somebody who may connect. */
    enum Role {
        COMMAND("maillage_command"),
        QUERY("maillage_query"),
        READER("maillage_reader"),
        ISSUER("maillage_issuer");

        private final String username;

        Role(String username) {
            this.username = username;
        }

        String username() {
            return username;
        }
    }

    /** Makes what is missing; a folder from before there were roles is handed over to them once. */
    void prepare() {
        try (var connection = server.dataSource("postgres").getConnection()) {
            for (var role : Role.values()) {
                run(connection, role(role));
            }
            run(connection, "REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
            run(connection, "GRANT pg_read_all_data TO " + Role.READER.username());
            run(connection, "ALTER ROLE " + Role.READER.username() + " SET default_transaction_read_only = on");
            own(connection, LOG, Role.COMMAND);
            own(connection, ACCESS, Role.COMMAND);
            own(connection, PROJECTIONS, Role.QUERY);
            own(connection, ACCOUNTS, Role.ISSUER);
            run(connection, "GRANT CONNECT ON DATABASE " + ACCESS + " TO " + Role.QUERY.username());
            run(connection, "GRANT CONNECT ON DATABASE " + PROJECTIONS + " TO " + Role.READER.username());
        } catch (SQLException e) {
            throw new IllegalStateException("the databases cannot be prepared", e);
        }
    }

    String url(String database) {
        return server.jdbcUrl(database);
    }

    String password(Role role) {
        return secrets.of(role.username());
    }

    /** An empty database for a rehearsal. */
    void replace(String database, Role owner) {
        server.replaceDatabase(database);
        try (var connection = server.dataSource("postgres").getConnection()) {
            own(connection, database, owner);
            run(connection, "GRANT CONNECT ON DATABASE " + database + " TO " + Role.QUERY.username());
        } catch (SQLException e) {
            throw new IllegalStateException("no database " + database, e);
        }
    }

    /** The password is hexadecimal: nothing in it needs quoting. */
    private String role(Role role) {
        return """
                DO $$ BEGIN
                    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN CREATE ROLE %1$s LOGIN; END IF;
                    ALTER ROLE %1$s PASSWORD '%2$s';
                END $$""".formatted(role.username(), password(role));
    }

    private void own(Connection connection, String database, Role owner) throws SQLException {
        server.createDatabase(database);
        if (!isOwned(connection, database, owner)) {
            try (var inside = server.dataSource(database).getConnection()) {
                run(inside, handOver().replace(":owner", owner.username()));
            }
            run(connection, "REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
            run(connection, "ALTER DATABASE " + database + " OWNER TO " + owner.username());
        }
    }

    private static boolean isOwned(Connection connection, String database, Role owner) throws SQLException {
        try (var asked = connection.prepareStatement(
                "SELECT FROM pg_database WHERE datname = ? AND pg_get_userbyid(datdba) = ?")) {
            asked.setString(1, database);
            asked.setString(2, owner.username());
            return asked.executeQuery().next();
        }
    }

    private static String handOver() {
        try (var script = Databases.class.getResourceAsStream("hand-over.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
