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

        try (var command = connect(Role.COMMAND, Databases.LOG)) {
            run(command, "INSERT INTO event_log (data) VALUES ('from now')");
            run(command, "ALTER TABLE event_log ADD COLUMN more text");
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

    @Test
    void the_reading_role_reads_every_view_that_will_ever_be_built_and_writes_none() throws SQLException {
        databases.prepare();
        try (var query = connect(Role.QUERY, Databases.PROJECTIONS)) {
            run(query, "CREATE SCHEMA venue_1 CREATE TABLE current_rows (id uuid)");
        }

        try (var reader = connect(Role.READER, Databases.PROJECTIONS)) {
            run(reader, "SELECT * FROM venue_1.current_rows");
            run(reader, "SET default_transaction_read_only = off");
            assertThatThrownBy(() -> run(reader, "DELETE FROM venue_1.current_rows"))
                    .hasMessageContaining("permission denied");
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

    private void refused(Role role, String database) {
        assertThatThrownBy(() -> connect(role, database)).hasMessageContaining("permission denied for database");
    }

    private Connection connect(Role role, String database) throws SQLException {
        return DriverManager.getConnection(databases.url(database), role.username(), databases.password(role));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
