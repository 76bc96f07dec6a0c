package fr.maillage.command.log;

import static fr.maillage.command.log.Instance.KARIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database is killed, cut off, or away. */
class PostgresAwayIT {

    private EmbeddedPostgres server;
    private Instance instance;

    @BeforeEach
    void open() {
        server = EmbeddedPostgres.temporary();
        instance = new Instance(Instance.newLog(server));
    }

    @AfterEach
    void close() throws InterruptedException {
        instance.close();
        server.close();
    }

    @Test
    void every_acknowledged_event_is_there_once_after_the_database_was_killed_under_load() throws Exception {
        Map<UUID, Long> acknowledged = new ConcurrentHashMap<>();
        var unknown = ConcurrentHashMap.<UUID>newKeySet();
        var failed = ConcurrentHashMap.<UUID>newKeySet();
        var stop = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var caller = 0; caller < 32; caller++) {
                threads.submit(() -> {
                    while (!stop.get()) {
                        var id = UUID.randomUUID();
                        try {
                            acknowledged.put(id, instance.begin(id).position());
                        } catch (LogUnavailable away) {
                            (away.outcomeUnknown() ? unknown : failed).add(id);
                            Thread.sleep(5);
                        }
                    }
                    return null;
                });
            }
            try {
                for (var round = 0; round < 3; round++) {
                    awaitMore(acknowledged);
                    server.kill();
                    server.start();
                }
                awaitMore(acknowledged);
            } finally {
                stop.set(true);
            }
        }
        var logged = new HashMap<UUID, Long>();
        instance.sql.sql("select aggregate_id, pos from event_log").query(row -> {
            assertThat(logged.put(row.getObject(1, UUID.class), row.getLong(2))).isNull();
        });
        assertThat(logged).containsAllEntriesOf(acknowledged);
        assertThat(logged.keySet()).doesNotContainAnyElementsOf(failed);
        assertThat(logged.size() - acknowledged.size()).isLessThanOrEqualTo(unknown.size());
        assertThat(instance.one("select max(pos) from event_log")).isEqualTo(logged.size());
        System.out.printf(
                "%d acknowledged, %d refused, %d unknown, %d of those landed%n",
                acknowledged.size(), failed.size(), unknown.size(), logged.size() - acknowledged.size());
    }

    private static void awaitMore(Map<UUID, Long> acknowledged) {
        var goal = acknowledged.size() + 500;
        Await.until(() -> acknowledged.size() >= goal);
    }

    @Test
    void an_answer_that_is_lost_with_its_connection_is_found_in_the_log() throws Exception {
        var id = UUID.randomUUID();
        instance.begin(id);
        var landed = new ArrayList<Long>();
        var cutter = Executors.newSingleThreadScheduledExecutor();
        try {
            var cuts = new AtomicInteger();
            cutter.scheduleWithFixedDelay(() -> cuts.addAndGet(cutAppender()), 0, 400, TimeUnit.MILLISECONDS);
            Await.until(() -> {
                try {
                    landed.add(instance.count(id).sequence());
                } catch (LogUnavailable away) {
                    assertThat(away.outcomeUnknown()).isFalse();
                }
                return cuts.get() >= 10 && landed.size() >= 200;
            });
        } finally {
            cutter.shutdownNow();
        }
        // Each answer names the next sequence: none was told to have failed and landed, none landed twice.
        for (var i = 0; i < landed.size(); i++) {
            assertThat(landed.get(i)).isEqualTo(i + 1L);
        }
    }

    private int cutAppender() {
        return instance.sql.sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where application_name = 'maillage-appender' and datname = current_database()
                        """).query().listOfRows().size();
    }

    @Test
    void while_the_database_is_away_callers_are_told_so_within_seconds_and_after_it_is_back_they_are_served()
            throws InterruptedException {
        var id = UUID.randomUUID();
        instance.begin(id);
        server.kill();
        var started = System.nanoTime();
        var answers = Crowd.all(16, caller -> instance.begin(UUID.randomUUID()));
        assertThat(answers).hasSize(16).allMatch(LogUnavailable.class::isInstance);
        assertThat(System.nanoTime() - started).isLessThan(15_000_000_000L);
        assertThatThrownBy(() -> instance.log.holder(Tally.pivot("A"))).isInstanceOf(LogUnavailable.class);
        server.start();
        Await.until(() -> {
            try {
                return instance.count(id).sequence() > 0;
            } catch (LogUnavailable away) {
                return false;
            }
        });
        assertThat(instance.one("select max(pos) - count(*) from event_log")).isZero();
    }

    @Test
    void a_unit_that_the_log_cannot_hold_does_not_take_its_neighbours_with_it() throws InterruptedException {
        // PostgreSQL's text holds no NUL.
        var answers = Crowd.all(
                16, caller -> instance.log.submit(Instance.beginWith(caller == 7 ? "\0" : "P" + caller), KARIM, null));
        assertThat(answers.stream().filter(Receipt.class::isInstance)).hasSize(15);
        assertThat(answers.get(7)).isInstanceOf(IllegalStateException.class);
    }
}
