package fr.maillage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {

    private final Path folder;

    EmbeddedPostgresIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void what_it_acknowledges_is_on_the_disk() throws SQLException {
        var postgres = EmbeddedPostgres.shared();

        assertThat(one(postgres, "postgres", "SHOW fsync")).isEqualTo("on");
        assertThat(one(postgres, "postgres", "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(one(postgres, "postgres", "SHOW full_page_writes")).isEqualTo("on");
        assertThat(one(postgres, "postgres", "SHOW server_version")).startsWith("18.");
    }

    @Test
    void it_listens_on_loopback_only_and_asks_for_its_password() throws SQLException {
        var postgres = EmbeddedPostgres.shared();

        assertThat(one(postgres, "postgres", "SHOW listen_addresses")).isEqualTo(Loopback.HOST);
        assertThatThrownBy(() -> DriverManager.getConnection(
                                postgres.jdbcUrl("postgres"), EmbeddedPostgres.USERNAME, "guessed")
                        .close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void every_test_has_a_database_of_its_own() {
        assertThat(EmbeddedPostgres.shared().newDatabase())
                .isNotEqualTo(EmbeddedPostgres.shared().newDatabase());
    }

    @Test
    void after_a_kill_it_comes_back_with_everything_it_acknowledged() throws SQLException {
        try (var postgres = start(Loopback.freePort())) {
            postgres.createDatabase("log");
            execute(postgres, "CREATE TABLE said (what text)");
            execute(postgres, "INSERT INTO said VALUES ('acknowledged')");

            postgres.kill();
            assertThat(postgres.isAlive()).isFalse();
            postgres.start();

            assertThat(one(postgres, "log", "SELECT what FROM said")).isEqualTo("acknowledged");
        }
    }

    @Test
    void one_left_behind_on_the_folder_is_taken_over_on_another_port() throws SQLException {
        var left = start(Loopback.freePort());
        left.createDatabase("log");
        execute(left, "CREATE TABLE said AS SELECT 'acknowledged' AS what");
        var pid = left.pid();

        try (var postgres = start(Loopback.freePort())) {
            assertThat(postgres.pid()).isNotEqualTo(pid);
            assertThat(one(postgres, "log", "SELECT what FROM said")).isEqualTo("acknowledged");
        } finally {
            left.close();
        }
    }

    private EmbeddedPostgres start(int port) {
        var postgres = new EmbeddedPostgres(folder.resolve("server"), port, folder.resolve("programs"));
        postgres.start();
        return postgres;
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = postgres.dataSource("log").getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(EmbeddedPostgres postgres, String database, String sql) throws SQLException {
        try (var connection = postgres.dataSource(database).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
