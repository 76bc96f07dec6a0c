package fr.maillage.command.log;

import static fr.maillage.command.log.Instance.KARIM;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.log.policy.Follower;
import fr.maillage.embedded.EmbeddedPostgres;
import fr.maillage.wire.EventJson;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reactions that follow the log: each event is reacted to once, whatever dies meanwhile. */
class PolicyIT {

    private static final UUID TALLY = new UUID(4, 2);

    private final List<Follower> followers = new ArrayList<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private EmbeddedPostgres server;
    private Instance one;
    private Instance other;

    @BeforeEach
    void open() {
        server = EmbeddedPostgres.temporary();
        var database = Instance.newLog(server);
        one = new Instance(database);
        other = new Instance(database);
        one.begin(TALLY);
    }

    @AfterEach
    void close() throws InterruptedException {
        for (var follower : followers) {
            follower.close();
        }
        one.close();
        other.close();
        server.close();
    }

    private Follower follow(Instance instance, int limit) {
        var follower = new Follower(
                instance.database,
                new CountThoseWhoBegin(TALLY, limit),
                instance.log,
                new EventJson(),
                instance.signal,
                registry);
        followers.add(follower);
        follower.start();
        return follower;
    }

    private void newcomers(int count) {
        var intents = Stream.generate(Instance::begin).limit(count).toList();
        one.log.submitAll(intents, KARIM, null, true);
    }

    private void awaitAll() {
        // None has entered the record yet: -1.
        Await.until(
                () -> one.one("select coalesce(head.pos - (select min(pos) from policy), -1) from log_head head") == 0);
    }

    private long counted() {
        return one.one("select count(*) - 1 from event_log where aggregate_id = '" + TALLY + "'");
    }

    @Test
    void what_it_does_is_said_in_the_log_with_its_name_and_its_cause() {
        follow(one, 1_000);
        newcomers(1);
        Await.until(() -> counted() == 1);
        assertThat(one.sql.sql("""
                        select consequence.metadata ->> 'source' = 'policy:count-those-who-begin'
                           and consequence.metadata ->> 'causationId' = cause.event_id::text
                           and consequence.metadata ->> 'correlationId' = cause.metadata ->> 'correlationId'
                           and consequence.metadata ->> 'author' = 'karim'
                        from event_log_readable cause, event_log_readable consequence
                        where cause.pos = 2 and consequence.pos = 3
                        """).query(Boolean.class).single()).isTrue();
        // It is counted once it is noted, a little after the log has it.
        var taken = registry.counter("maillage.policy.acts", "policy", "count-those-who-begin", "outcome", "taken");
        Await.until(() -> taken.count() == 1);
    }

    @Test
    void one_that_is_stopped_and_started_again_reacts_to_each_event_once() throws InterruptedException {
        for (var round = 0; round < 5; round++) {
            try (var follower = follow(round % 2 == 0 ? one : other, 1_000)) {
                newcomers(40);
                Await.until(() -> counted() > 0);
            }
        }
        follow(one, 1_000);
        awaitAll();
        assertThat(counted()).isEqualTo(200);
        assertThat(one.one("select note::bigint from policy_tie where thing = '" + TALLY + "'"))
                .as("its memory is folded from each event once")
                .isEqualTo(200);
    }

    @Test
    void two_instances_react_to_each_event_once() {
        follow(one, 1_000);
        follow(other, 1_000);
        for (var round = 0; round < 20; round++) {
            newcomers(10);
        }
        awaitAll();
        assertThat(counted()).isEqualTo(200);
    }

    @Test
    void one_whose_connection_is_cut_again_and_again_reacts_to_each_event_once() {
        follow(one, 1_000);
        follow(other, 1_000);
        var cutter = Executors.newSingleThreadScheduledExecutor();
        try {
            // As often as it takes to meet it in the middle of something, and not for ever: it must get somewhere.
            var cuts = new Semaphore(30);
            cutter.scheduleWithFixedDelay(() -> cutOnce(cuts), 20, 130, TimeUnit.MILLISECONDS);
            for (var round = 0; round < 20; round++) {
                newcomers(10);
            }
            Await.until(() -> counted() >= 200 && cuts.availablePermits() == 0);
        } finally {
            cutter.shutdownNow();
        }
        awaitAll();
        assertThat(counted()).isEqualTo(200);
    }

    private void cutOnce(Semaphore cuts) {
        if (cuts.tryAcquire()) {
            cut();
        }
    }

    private void cut() {
        one.sql.sql("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where application_name = 'maillage-policy' and datname = current_database()
                """).query().listOfRows();
    }

    @Test
    void one_that_begins_again_at_the_first_event_does_nothing_twice() throws InterruptedException {
        try (var follower = follow(one, 30)) {
            newcomers(50);
            awaitAll();
        }
        var before = one.one("select pos from log_head");
        one.sql.sql("delete from policy_tie").update();
        one.sql.sql("update policy set pos = 0").update();
        // What had been refused for want of room is not asked for again either, though there is room now.
        follow(one, 1_000);
        awaitAll();
        assertThat(one.one("select pos from log_head")).isEqualTo(before);
    }

    @Test
    void what_was_appended_but_not_noted_is_not_appended_again() throws InterruptedException {
        try (var follower = follow(one, 1_000)) {
            newcomers(20);
            awaitAll();
        }
        // As after a crash between the append and the checkpoint.
        one.sql.sql("delete from policy_act").update();
        one.sql.sql("delete from policy_tie").update();
        one.sql.sql("update policy set pos = 0").update();
        follow(other, 1_000);
        awaitAll();
        assertThat(counted()).isEqualTo(20);
    }

    @Test
    void a_refusal_is_noted_and_it_goes_on_with_what_it_would_have_otherwise() {
        follow(one, 3);
        newcomers(5);
        awaitAll();
        assertThat(counted()).isEqualTo(3);
        assertThat(one.one("select count(*) from policy_act where outcome = 'taken'"))
                .isEqualTo(3);
        assertThat(one.one("select count(*) from policy_act where outcome = 'tally.full'"))
                .isEqualTo(2);
    }

    @Test
    void one_waits_while_the_log_is_away_and_goes_on_when_it_is_back() throws InterruptedException {
        var follower = follow(one, 1_000);
        newcomers(5);
        awaitAll();
        server.kill();
        Await.until(() -> follower.trouble().isPresent());
        server.start();
        Await.until(() -> {
            try {
                newcomers(5);
                return true;
            } catch (LogUnavailable away) {
                return false;
            }
        });
        Await.until(() -> follower.trouble().isEmpty());
        awaitAll();
        assertThat(counted())
                .isEqualTo(one.one("select count(*) - 1 from event_log where type = 'structure.StructureRegistered'"));
    }
}
