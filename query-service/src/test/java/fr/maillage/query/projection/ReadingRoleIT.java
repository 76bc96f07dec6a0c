package fr.maillage.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.embedded.EmbeddedPostgres;
import fr.maillage.query.Facts;
import fr.maillage.query.RunningService;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles as in production: whoever reads cannot write, and whoever shows cannot reach the log. */
class ReadingRoleIT {

    private static final String OWNER = "it_query";
    private static final String READER = "it_reader";
    private static final String PASSWORD = "pour-ce-test";
    private static final String VIEWS = "it_projections";
    private static final String LOG = "it_log";
    private static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.shared();

    private static RunningService service;

    @BeforeAll
    static void roles_as_in_production() throws Exception {
        try (var connection = DriverManager.getConnection(
                        POSTGRES.jdbcUrl("postgres"), EmbeddedPostgres.USERNAME, POSTGRES.password());
                var statement = connection.createStatement()) {
            for (var role : new String[] {OWNER, READER, "it_command"}) {
                statement.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + PASSWORD + "'");
            }
            statement.execute("CREATE DATABASE " + VIEWS + " OWNER " + OWNER);
            statement.execute("CREATE DATABASE " + LOG + " OWNER it_command");
            statement.execute("REVOKE ALL ON DATABASE " + VIEWS + " FROM PUBLIC");
            statement.execute("REVOKE ALL ON DATABASE " + LOG + " FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE " + VIEWS + " TO " + READER);
        }
        service = new RunningService(
                "--spring.datasource.url=" + POSTGRES.jdbcUrl(VIEWS),
                "--spring.datasource.username=" + OWNER,
                "--spring.datasource.password=" + PASSWORD,
                "--maillage.reading.datasource.username=" + READER,
                "--maillage.reading.datasource.password=" + PASSWORD);
        service.publish(new Facts().say(Facts.id(11), Facts.venue("Salle Arago", Facts.lievin()), "62510"));
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    @Test
    void readers_see_the_views_and_those_that_are_built_later_too() throws Exception {
        var before = answering();
        var rebuild = HttpRequest.newBuilder(
                        service.unknown(
                                "/api/projections/venue/rebuild",
                                RunningService.bearing(RunningService.ISSUER.admin())),
                        (name, value) -> true)
                .POST(BodyPublishers.noBody())
                .build();
        assertThat(service.client().send(rebuild, BodyHandlers.ofString()).statusCode())
                .isEqualTo(202);
        Stage.until("another build answers", () -> !answering().equals(before));
        assertThat(service.json("/api/venues").get("total").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM generation",
                "UPDATE active SET generation = generation",
                "INSERT INTO moment VALUES (now(), 1)",
                "DELETE FROM structure_v4.current",
                "UPDATE structure_v4.current SET view = '{}'",
                "DROP SCHEMA structure_v4 CASCADE",
                "CREATE TABLE mine (id int)",
                "CREATE SCHEMA mine",
                "SELECT * FROM parked",
            })
    void a_reader_writes_nothing_even_where_it_says_that_it_does(String statement) throws Exception {
        try (var connection = as(READER, VIEWS);
                var sql = connection.createStatement()) {
            sql.execute("SET default_transaction_read_only = off");
            assertThatThrownBy(() -> sql.execute(statement))
                    .isInstanceOf(SQLException.class)
                    .extracting(refused -> ((SQLException) refused).getSQLState())
                    .as("privileges, ownership")
                    .isEqualTo("42501");
        }
    }

    @Test
    void whoever_shows_cannot_reach_the_log() {
        for (var role : new String[] {OWNER, READER}) {
            assertThatThrownBy(() -> as(role, LOG).close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for database");
        }
    }

    /** The tables that answer for venues. */
    private static String answering() throws SQLException {
        try (var connection = as(READER, VIEWS);
                var sql = connection.createStatement();
                var row = sql.executeQuery("SELECT g.schema FROM active a JOIN generation g ON g.id = a.generation"
                        + " WHERE a.projection = 'venue'")) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection as(String role, String database) throws SQLException {
        return DriverManager.getConnection(POSTGRES.jdbcUrl(database), role, PASSWORD);
    }
}
