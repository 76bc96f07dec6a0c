package fr.maillage.standalone;

import fr.maillage.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * One role for each service, kept to what is its own: whoever takes over one service can neither write nor read what is
 * another's, nor change the tables of the log. The launcher alone may do everything.
 */
record Databases(EmbeddedPostgres server, Secrets secrets) {

    /** Longer than a service may take to start. */
    private static final Duration LONGEST_OPENING = Duration.ofMinutes(5);

    private static final int PASSWORD_BYTES = 24;
    private static final String CLOSED = "ALTER ROLE %s NOLOGIN PASSWORD NULL";

    static final String LOG = "maillage_log";
    static final String PROJECTIONS = "maillage_projections";
    static final String ACCESS = "maillage_access";
    static final String ACCOUNTS = "maillage_accounts";

    /** A role of PostgreSQL. */
    enum Role {
        /** Owns the log and the keys. Nobody is this role but a service that starts, for as long as it takes. */
        LOG_OWNER("maillage_log_owner"),
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

        /** Who owns the tables that this one works with. */
        Role owner() {
            return this == COMMAND ? LOG_OWNER : this;
        }
    }

    /** Makes what is missing; a folder from before there were these roles is handed over to them once. */
    void prepare() {
        try (var connection = server.dataSource("postgres").getConnection()) {
            for (var role : Role.values()) {
                run(connection, role(role));
            }
            run(connection, CLOSED.formatted(Role.LOG_OWNER.username()));
            run(connection, "REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
            // What it reads, the service that builds it grants. Until now it could read everything, hashes of passwords
            // too.
            run(connection, "REVOKE pg_read_all_data FROM " + Role.READER.username());
            run(connection, "ALTER ROLE " + Role.READER.username() + " SET default_transaction_read_only = on");
            own(connection, LOG, Role.LOG_OWNER);
            own(connection, ACCESS, Role.LOG_OWNER);
            own(connection, PROJECTIONS, Role.QUERY);
            own(connection, ACCOUNTS, Role.ISSUER);
            admit(connection, LOG, Role.COMMAND);
            admit(connection, ACCESS, Role.COMMAND);
            admit(connection, ACCESS, Role.QUERY);
            admit(connection, PROJECTIONS, Role.READER);
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

    /**
     * Lets a service be the owner of its tables while it starts, to bring them to what this version needs.
     *
     * @return the password, good until {@link #close} or for five minutes
     */
    String open(Role owner) {
        var password = Secrets.random(PASSWORD_BYTES);
        var until = Instant.now().plus(LONGEST_OPENING);
        ask("ALTER ROLE %s LOGIN PASSWORD '%s' VALID UNTIL '%s'".formatted(owner.username(), password, until));
        return password;
    }

    /** From now on nobody is the owner. */
    void close(Role owner) {
        try {
            ask(CLOSED.formatted(owner.username()));
        } catch (IllegalStateException away) {
            // Then it is so when its time is over, or when PostgreSQL starts again.
        }
    }

    private void ask(String sql) {
        try (var connection = server.dataSource("postgres").getConnection()) {
            run(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL is away", e);
        }
    }

    /** An empty database for a rehearsal. */
    void replace(String database, Role owner) {
        server.replaceDatabase(database);
        try (var connection = server.dataSource("postgres").getConnection()) {
            own(connection, database, owner);
            admit(connection, database, Role.QUERY);
        } catch (SQLException e) {
            throw new IllegalStateException("no database " + database, e);
        }
    }

    /** The password is hexadecimal: nothing in it needs quoting. */
    private String role(Role role) {
        if (role == Role.LOG_OWNER) {
            return "DO $$ BEGIN IF to_regrole('%1$s') IS NULL THEN CREATE ROLE %1$s; END IF; END $$"
                    .formatted(role.username());
        }
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

    private static void admit(Connection connection, String database, Role role) throws SQLException {
        run(connection, "GRANT CONNECT ON DATABASE " + database + " TO " + role.username());
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
