package fr.maillage.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.embedded.EmbeddedPostgres;
import fr.maillage.standalone.Databases.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabasesIT {

    private final EmbeddedPostgres server = EmbeddedPostgres.temporary();
    private final Path folder;
    private final Databases databases;

    DatabasesIT(@TempDir Path folder) {
        this.folder = folder;
        databases = new Databases(server, new Secrets(folder));
    }

    @Test
    void a_folder_from_before_there_were_roles_is_handed_over_and_each_role_is_kept_to_what_is_its_own()
            throws SQLException {
        server.createDatabase(Databases.LOG);
        server.createDatabase(Databases.PROJECTIONS);
        try (var connection = server.dataSource(Databases.LOG).getConnection()) {
            run(connection, "CREATE TABLE event_log (position bigint GENERATED ALWAYS AS IDENTITY, data text)");
            run(connection, "INSERT INTO event_log (data) VALUES ('from before')");
        }
        try (var connection = server.dataSource(Databases.PROJECTIONS).getConnection()) {
            run(connection, "CREATE EXTENSION pg_trgm");
            run(connection, "CREATE FUNCTION plain(text) RETURNS text LANGUAGE sql RETURN lower($1)");
            run(
                    connection,
                    "CREATE SCHEMA venue_1 CREATE TABLE current_rows (id uuid) CREATE VIEW seen AS SELECT id FROM current_rows");
        }

        databases.prepare();
        databases.prepare();

        try (var owner = open(Databases.LOG)) {
            run(owner, "INSERT INTO event_log (data) VALUES ('from now')");
            run(owner, "ALTER TABLE event_log ADD COLUMN more text");
            run(owner, "GRANT INSERT ON event_log TO maillage_command");
        }
        try (var command = connect(Role.COMMAND, Databases.LOG)) {
            run(command, "INSERT INTO event_log (data) VALUES ('from the service')");
            assertRefused(command, "ALTER TABLE event_log ADD COLUMN even_more text", "must be owner");
            assertRefused(command, "CREATE TABLE mine (id int)", "permission denied");
            assertRefused(command, "SET ROLE maillage_log_owner", "permission denied");
        }
        try (var query = connect(Role.QUERY, Databases.PROJECTIONS)) {
            run(query, "DROP VIEW venue_1.seen");
            run(query, "DROP FUNCTION plain(text)");
            run(query, "CREATE EXTENSION unaccent");
            run(query, "CREATE SCHEMA venue_2 CREATE TABLE current_rows (id uuid)");
        }
        refused(Role.QUERY, Databases.LOG);
        refused(Role.QUERY, Databases.ACCOUNTS);
        refused(Role.COMMAND, Databases.PROJECTIONS);
        refused(Role.ISSUER, Databases.ACCESS);
        refused(Role.ISSUER, "postgres");
    }

    /** As the service that filled it left it when it was the owner: rights of others, and its own trigger. */
    @Test
    void a_log_that_its_service_owned_is_handed_over_with_all_that_is_in_it() throws SQLException {
        databases.prepare();
        for (var database : new String[] {Databases.LOG, Databases.ACCESS}) {
            asLauncher("ALTER DATABASE " + database + " OWNER TO maillage_command");
        }
        try (var command = connect(Role.COMMAND, Databases.LOG)) {
            run(command, "CREATE TABLE event_log (position bigint)");
            run(command, "CREATE VIEW readable AS SELECT position FROM event_log");
            run(command, "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''no''; END'");
        }
        try (var command = connect(Role.COMMAND, Databases.ACCESS)) {
            run(command, "CREATE TABLE api_key (id text)");
            run(command, "GRANT SELECT ON api_key TO maillage_query");
        }

        databases.prepare();

        try (var command = connect(Role.COMMAND, Databases.LOG)) {
            assertRefused(command, "SELECT * FROM event_log", "permission denied");
            assertRefused(command, "DROP VIEW readable", "must be owner");
            assertRefused(command, "DROP FUNCTION refuse()", "must be owner");
        }
        try (var command = connect(Role.COMMAND, Databases.ACCESS)) {
            assertRefused(command, "TRUNCATE api_key", "permission denied");
        }
        try (var query = connect(Role.QUERY, Databases.ACCESS)) {
            run(query, "SELECT * FROM api_key");
        }
        try (var owner = open(Databases.LOG)) {
            run(owner, "DROP VIEW readable");
            run(owner, "DROP FUNCTION refuse()");
        }
    }

    @Test
    void nobody_is_the_owner_of_the_log_but_a_service_that_starts() throws SQLException {
        databases.prepare();
        var password = databases.open(Role.LOG_OWNER);
        connect(Role.LOG_OWNER, Databases.LOG, password).close();

        databases.close(Role.LOG_OWNER);

        assertThatThrownBy(() -> connect(Role.LOG_OWNER, Databases.LOG, password))
                .hasMessageContaining("authentication failed");
    }

    @Test
    void the_reading_role_reads_what_it_is_granted_and_no_more() throws SQLException {
        databases.prepare();
        asLauncher("GRANT pg_read_all_data TO maillage_reader");
        databases.prepare();
        try (var query = connect(Role.QUERY, Databases.PROJECTIONS)) {
            run(query, "CREATE SCHEMA venue_1 CREATE TABLE current_rows (id uuid)");
            run(query, "CREATE TABLE parked (id uuid)");
            run(query, "GRANT USAGE ON SCHEMA venue_1 TO maillage_reader");
            run(query, "GRANT SELECT ON venue_1.current_rows TO maillage_reader");
        }

        try (var reader = connect(Role.READER, Databases.PROJECTIONS)) {
            run(reader, "SELECT * FROM venue_1.current_rows");
            assertRefused(reader, "SELECT * FROM parked", "permission denied");
            assertRefused(reader, "SELECT * FROM pg_authid", "permission denied");
            run(reader, "SET default_transaction_read_only = off");
            assertRefused(reader, "DELETE FROM venue_1.current_rows", "permission denied");
        }
        for (var database : new String[] {Databases.LOG, Databases.ACCESS, Databases.ACCOUNTS, "postgres"}) {
            refused(Role.READER, database);
        }
    }

    @Test
    void a_password_is_for_its_owner_s_eyes_only_and_stays() throws Exception {
        databases.prepare();
        var password = databases.password(Role.ISSUER);

        databases.prepare();

        assertThat(databases.password(Role.ISSUER)).isEqualTo(password).hasSize(48);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(Role.ISSUER.username()))))
                .isEqualTo("rw-------");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static void assertRefused(Connection connection, String sql, String because) {
        assertThatThrownBy(() -> run(connection, sql)).as(sql).hasMessageContaining(because);
    }

    private void asLauncher(String sql) throws SQLException {
        try (var connection = server.dataSource("postgres").getConnection()) {
            run(connection, sql);
        }
    }

    /** As the owner of the log. */
    private Connection open(String database) throws SQLException {
        return connect(Role.LOG_OWNER, database, databases.open(Role.LOG_OWNER));
    }

    private void refused(Role role, String database) {
        assertThatThrownBy(() -> connect(role, database)).hasMessageContaining("permission denied for database");
    }

    private Connection connect(Role role, String database) throws SQLException {
        return connect(role, database, databases.password(role));
    }

    private Connection connect(Role role, String database, String password) throws SQLException {
        return DriverManager.getConnection(databases.url(database), role.username(), password);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
