package fr.maillage.command.log;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.log.relay.Relay;
import fr.maillage.command.log.watch.LogHealth;
import fr.maillage.command.log.watch.LogStatus;
import fr.maillage.embedded.EmbeddedKafka;
import fr.maillage.embedded.EmbeddedPostgres;
import fr.maillage.wire.Incarnation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A dump is put back in the same database while the services run, as {@code pg_restore --clean} does: tables are dropped
 * and made again, connections live on, and the server, its timeline and the database's oid are what they were.
 */
class RestoredInPlaceIT {

    private final Stream stream = new Stream(EmbeddedKafka.shared());
    private Instance instance;
    private List<UUID> subjects;

    @BeforeEach
    void open() {
        instance = new Instance(Instance.newLog(EmbeddedPostgres.shared()));
        subjects = java.util.stream.Stream.generate(UUID::randomUUID).limit(4).toList();
    }

    @AfterEach
    void close() throws InterruptedException {
        instance.close();
    }

    private Relay relay() {
        var relay = new Relay(instance.database, stream.settings, Stream.KEY, instance.signal);
        relay.start();
        return relay;
    }

    /** Each subject gets events of its own, one after the other, up to that position. */
    private void growTo(long position) {
        while (instance.one("select pos from log_head") < position) {
            var subject = subjects.get((int) (instance.one("select pos from log_head") % subjects.size()));
            try {
                instance.count(subject);
            } catch (LogUnavailable away) {
                Thread.onSpinWait();
            }
        }
    }

    private Incarnation assertStreamIsLog() {
        return StreamOfTheLog.assertHolds(stream, instance, Stream.KEY);
    }

    private void awaitCheckpoint(long position) {
        Await.until(() -> instance.one("select pos from relay") == position);
    }

    /** Those that live through what a transaction does; once it is committed, the appender may look and open another. */
    private long connections() {
        return instance.one("""
                select count(*) from pg_stat_activity where datname = current_database()
                and application_name in ('maillage-relay', 'maillage-appender')
                """);
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** In one transaction, on a connection of its own. */
    private void inOne(Work work) throws SQLException {
        try (var connection = instance.database.open("test")) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            var rows = statement.executeQuery(
                    "select tablename from pg_tables where schemaname = 'public' and tablename !~ 'flyway'");
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private void dump() throws SQLException {
        inOne(connection -> {
            execute(connection, "set transaction isolation level repeatable read");
            execute(connection, "create schema dump");
            for (var table : tables(connection)) {
                execute(connection, "create table dump.%1$s (like public.%1$s including all)".formatted(table));
                execute(connection, "insert into dump.%1$s table public.%1$s".formatted(table));
            }
        });
    }

    private static void restore(Connection connection) throws SQLException {
        for (var table : tables(connection)) {
            execute(connection, "drop table public.%s cascade".formatted(table));
            execute(connection, "alter table dump.%s set schema public".formatted(table));
        }
        execute(connection, """
                create trigger append_only before update or delete or truncate on event_log
                for each statement execute function refuse_to_rewrite_the_log()
                """);
    }

    /** A log that was acknowledged up to 200 is the one of position 100 again, in the relay's same term. */
    private Incarnation dumpAt100AndGoOnTo200() throws SQLException {
        subjects.forEach(instance::begin);
        growTo(100);
        awaitCheckpoint(100);
        dump();
        growTo(200);
        awaitCheckpoint(200);
        return assertStreamIsLog();
    }

    @Test
    void it_is_another_log_and_all_that_it_holds_is_carried_also_what_is_posted_at_once() throws Exception {
        try (var relay = relay()) {
            var before = dumpAt100AndGoOnTo200();
            var epoch = instance.one("select epoch from relay");
            inOne(connection -> {
                restore(connection);
                assertThat(connections()).isEqualTo(2);
            });
            growTo(150);
            assertThat(assertStreamIsLog().isAfter(before)).isTrue();
            StreamOfTheLog.assertSequencesWithoutHoles(instance);
            growTo(260);
            assertThat(assertStreamIsLog().isAfter(before)).isTrue();
            StreamOfTheLog.assertSequencesWithoutHoles(instance);
            assertThat(instance.one("select epoch from relay")).isEqualTo(epoch);

            var health =
                    new LogHealth(instance.appender, relay, new LogStatus(new JdbcTemplate(instance.pool))).health();
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(String.valueOf(health.getDetails().get("setBack"))).contains("position 200 does not hold");
            assertThat(health.getDetails().get("incarnation"))
                    .isEqualTo(assertStreamIsLog().text());
        }
    }

    @Test
    void so_it_is_where_nobody_posts() throws Exception {
        try (var relay = relay()) {
            var before = dumpAt100AndGoOnTo200();
            inOne(RestoredInPlaceIT::restore);
            assertThat(assertStreamIsLog().isAfter(before)).isTrue();
            Await.until(() -> instance.appender.setBack().isPresent());
        }
    }

    /** Another instance may have gone on before this one looks. */
    @Test
    void so_it_is_where_the_log_is_further_by_then_than_it_ever_was() throws Exception {
        try (var relay = relay()) {
            var before = dumpAt100AndGoOnTo200();
            inOne(connection -> {
                restore(connection);
                execute(connection, """
                        insert into event_log (pos, seq, recorded_at, aggregate_id, event_id, revision, aggregate_type,
                                               type, metadata, payload)
                        select 100 + nth, 0, recorded_at, gen_random_uuid(), gen_random_uuid(), revision, aggregate_type,
                               type, metadata, payload
                        from event_log, generate_series(1, 150) nth where pos = 1
                        """);
                execute(connection, "update log_head set pos = 250");
            });
            growTo(300);
            assertThat(assertStreamIsLog().isAfter(before)).isTrue();
            StreamOfTheLog.assertSequencesWithoutHoles(instance);
            assertThat(instance.one("select count(*) from event_log")).isEqualTo(300);
        }
    }

    /** The events are the same: only a later incarnation than all that were carried keeps readers with it. */
    @Test
    void so_it_is_where_only_the_incarnation_is_of_before() throws Exception {
        try (var relay = relay()) {
            subjects.forEach(instance::begin);
            growTo(100);
            var before = assertStreamIsLog();
            inOne(connection ->
                    execute(connection, "update log_head set incarnation = '00000000-0000-7000-8000-000000000001'"));
            Await.until(() ->
                    instance.one("select count(*) from log_head where incarnation > '%s'".formatted(before.id())) == 1);
            growTo(150);
            assertThat(assertStreamIsLog().isAfter(before)).isTrue();
        }
    }

    /** No relay ran when it was put back, while the appender did. */
    @Test
    void a_relay_that_begins_afterwards_finds_it_too() throws Exception {
        Incarnation before;
        try (var relay = relay()) {
            before = dumpAt100AndGoOnTo200();
        }
        inOne(RestoredInPlaceIT::restore);
        growTo(260);
        try (var relay = relay()) {
            assertThat(assertStreamIsLog().isAfter(before)).isTrue();
        }
        StreamOfTheLog.assertSequencesWithoutHoles(instance);
    }
}
