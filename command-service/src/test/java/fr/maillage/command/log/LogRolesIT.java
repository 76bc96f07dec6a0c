package fr.maillage.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.command.platform.Migration;
import fr.maillage.embedded.EmbeddedPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log as a deployment has it: one role owns it and migrates, another fills it. */
class LogRolesIT {

    private static final String PASSWORD = "pour-ce-test";
    private static final EmbeddedPostgres SERVER = EmbeddedPostgres.temporary();
    private static LogDatabase log;

    @BeforeAll
    static void roles_as_in_production() throws SQLException {
        try (var connection = SERVER.dataSource("postgres").getConnection();
                var statement = connection.createStatement()) {
            for (var role : new String[] {"maillage_log_owner", "maillage_command"}) {
                statement.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + PASSWORD + "'");
            }
            for (var database : new String[] {"maillage_log", "maillage_access"}) {
                statement.execute("CREATE DATABASE " + database + " OWNER maillage_log_owner");
                statement.execute("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
                statement.execute("GRANT CONNECT ON DATABASE " + database + " TO maillage_command");
            }
        }
        log = new LogDatabase(SERVER.jdbcUrl("maillage_log"), "maillage_command", PASSWORD);
        migrate();
        migrate();
    }

    /** As the container that ends with it. */
    private static void migrate() {
        Migration.run(
                "--migrate",
                "--spring.datasource.url=" + log.url(),
                "--spring.datasource.username=maillage_log_owner",
                "--spring.datasource.password=" + PASSWORD,
                "--maillage.access.datasource.url=" + SERVER.jdbcUrl("maillage_access"),
                "--maillage.access.datasource.username=maillage_log_owner",
                "--maillage.access.datasource.password=" + PASSWORD);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void the_service_appends_answers_again_and_finds_out_who_lost() throws Exception {
        try (var instance = new Instance(log)) {
            var id = UUID.randomUUID();
            instance.begin(id);
            instance.count(id);
            assertThatThrownBy(() -> instance.begin(id)).isInstanceOf(RuntimeException.class);
            assertThat(instance.one("select pos from log_head")).isEqualTo(2);
            assertThat(instance.sql.sql("delete from idempotency where false").update())
                    .isZero();
        }
    }

    /** What nobody may give is a warning for PostgreSQL, not an error. */
    @Test
    void the_service_can_give_itself_nothing() throws SQLException {
        try (var connection = DriverManager.getConnection(log.url(), log.username(), log.password());
                var sql = connection.createStatement()) {
            sql.execute("GRANT UPDATE ON event_log TO maillage_command");
            var row = sql.executeQuery("SELECT has_table_privilege('event_log', 'UPDATE')");
            row.next();
            assertThat(row.getBoolean(1)).isFalse();
        }
    }

    @Test
    void keys_are_issued_and_revoked_but_never_deleted_and_the_journal_is_only_added_to() throws SQLException {
        try (var connection =
                        DriverManager.getConnection(SERVER.jdbcUrl("maillage_access"), log.username(), log.password());
                var sql = connection.createStatement()) {
            sql.execute("INSERT INTO api_key (id, secret_hash, label, may_write, issued_by, expires_at)"
                    + " VALUES ('0123456789ab', '', 'outil', true, 'karim', now())");
            sql.execute("UPDATE api_key SET revoked_at = now(), revoked_by = 'karim' WHERE id = '0123456789ab'");
            sql.execute("INSERT INTO security_journal (what, method, path, times) VALUES ('a', 'GET', '/', 1)");
            for (var statement : new String[] {
                "DELETE FROM api_key",
                "UPDATE api_key SET territories = '{france}'",
                "SELECT * FROM security_journal",
                "UPDATE security_journal SET times = 0",
                "DELETE FROM security_journal",
                "DROP TABLE security_journal"
            }) {
                assertThatThrownBy(() -> sql.execute(statement))
                        .as(statement)
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE event_log DISABLE TRIGGER append_only",
                "DROP TRIGGER append_only ON event_log",
                "CREATE OR REPLACE FUNCTION refuse_to_rewrite_the_log() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
                "SET session_replication_role = replica",
                "UPDATE event_log SET payload = ''",
                "DELETE FROM event_log",
                "TRUNCATE event_log",
                "ALTER TABLE event_log ADD COLUMN more text",
                "ALTER TABLE event_log OWNER TO maillage_command",
                "DROP TABLE event_log",
                "CREATE RULE silent AS ON INSERT TO event_log DO INSTEAD NOTHING",
                "DELETE FROM log_head",
                "TRUNCATE idempotency",
                "UPDATE unique_claim SET aggregate_id = gen_random_uuid()",
                "DELETE FROM policy_act",
                "UPDATE flyway_schema_history SET success = false",
                "CREATE TABLE mine (id int)",
                "CREATE TEMP TABLE mine (id int)",
                "CREATE SCHEMA mine",
                "SET ROLE maillage_log_owner",
                "ALTER ROLE maillage_log_owner PASSWORD 'mine'",
                "SELECT rolpassword FROM pg_authid",
            })
    void the_service_can_change_nothing_that_is_there(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(log.url(), log.username(), log.password());
                var sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement))
                    .isInstanceOf(SQLException.class)
                    .extracting(refused -> ((SQLException) refused).getSQLState())
                    .as("insufficient_privilege")
                    .isEqualTo("42501");
        }
    }
}
