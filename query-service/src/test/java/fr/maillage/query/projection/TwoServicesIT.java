package fr.maillage.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.MaskGround;
import fr.maillage.events.ReviewEvent.TextMasked;
import fr.maillage.query.Sealing;
import fr.maillage.query.projection.ProjectionStatus.Build;
import fr.maillage.query.projection.ProjectionStatus.State;
import fr.maillage.query.projection.SmallVenue.Folding;
import fr.maillage.query.projection.SmallVenue.Tracing;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two services on one database: what one of them builds is built once, and both go on with it. */
class TwoServicesIT {

    private static final int LONG = 20_000;

    private final Stage stage = new Stage();
    private final Random random = new Random(61);
    private @Nullable ProjectionEngine second;

    @BeforeEach
    void prepare() throws Exception {
        stage.createTopic();
    }

    @AfterEach
    void close() {
        if (second != null) {
            second.stop();
        }
        stage.close();
    }

    private ProjectionEngine startBoth() {
        var first = stage.start(Folding.GOOD, new Tracing());
        second = stage.another(Folding.GOOD, new Tracing());
        return first;
    }

    private ProjectionEngine second() {
        return Objects.requireNonNull(second);
    }

    private void awaitBoth(long position) throws Exception {
        stage.awaitPosition(position);
        Stage.until("the second too", () -> second().report().position() >= position);
    }

    private long buildsEverBegun() {
        return stage.sql("SELECT max(id) FROM generation", Long.class);
    }

    private static String answering(ProjectionEngine engine, int projection) {
        return engine.report().projections().get(projection).builds().stream()
                .filter(build -> build.state() == State.ACTIVE)
                .map(Build::schema)
                .findFirst()
                .orElse("");
    }

    @Test
    void what_both_want_is_built_once() throws Exception {
        stage.log.appendVenues(random, LONG, 400);
        stage.send(1, LONG);
        startBoth();
        awaitBoth(LONG);
        assertThat(buildsEverBegun()).isEqualTo(2);

        stage.log.append(
                new UUID(8, 2),
                new TextMasked(
                        new UUID(1, 1), List.of("62510"), "profile.description", List.of(1L), MaskGround.PERSON));
        stage.send(LONG + 1);
        Stage.until(
                "builds that know of the mask answer",
                () -> stage.sql(
                                "SELECT count(*) FROM active a JOIN generation g ON g.id = a.generation WHERE g.masks > 0",
                                Long.class)
                        == 2);
        stage.log.appendVenues(random, 99, 400);
        stage.send(LONG + 2, LONG + 100);
        awaitBoth(LONG + 100);
        assertThat(buildsEverBegun()).isEqualTo(4);
        assertThat(stage.rows("trace", At.NOW)).hasSize(LONG + 100);
    }

    @Test
    void a_log_that_was_set_back_is_read_again_once_and_both_tell_it() throws Exception {
        stage.log.appendVenues(random, 100, 25);
        stage.send(1, 100);
        startBoth();
        awaitBoth(100);
        stage.log.restore(60, Sealing.after(Sealing.LOG, 60));
        stage.log.appendVenues(random, 20, 25);
        stage.emptyTopic();
        stage.send(1, 80);
        Stage.until("the views are the new log's", () -> stage.progress().turns() == 1);
        Stage.until(
                "the second's too",
                () -> second().report().position() == 80
                        && second().report().stream().renewingSince() == null);
        stage.awaitPosition(80);

        assertThat(stage.progress().position()).isEqualTo(80);
        assertThat(stage.progress().held()).isFalse();
        assertThat(buildsEverBegun()).isEqualTo(4);
        stage.assertIsFoldOfLog();
    }

    @Test
    void a_build_that_another_made_is_followed_also_when_that_one_is_gone() throws Exception {
        stage.log.appendVenues(random, 300, 25);
        stage.send(1, 100);
        var first = startBoth();
        awaitBoth(100);
        var before = answering(first, 0);
        second().rebuild(List.of("small", "trace"));
        Stage.until("the second's build answers", () -> !answering(first, 0).equals(before));
        second().stop();

        stage.send(101, 200);
        stage.awaitPosition(200);
        assertThat(stage.rows("trace", At.NOW)).hasSize(200);
        stage.send(201, 300);
        stage.awaitPosition(300);
        stage.assertIsFoldOfLog();
        assertThat(stage.rows("trace", At.NOW)).hasSize(300);
    }

    @Test
    void a_version_that_another_replaced_while_it_runs_does_not_take_its_place_back() throws Exception {
        stage.log.appendVenues(random, 200, 25);
        stage.send(1, 100);
        var first = stage.start(Folding.GOOD, new Tracing());
        stage.awaitPosition(100);
        second = stage.another(new Folding("small", 2, null), new Tracing());
        Stage.until("version 2 answers", () -> answering(second(), 0).equals("small_v2"));

        for (var position = 101L; position <= 120; position++) {
            stage.send(position);
            stage.awaitPosition(position);
        }
        Stage.until("the second too", () -> second().report().position() == 120);
        assertThat(answering(first, 0)).isEqualTo("small_v2");
        assertThat(answering(first, 1)).isEqualTo("trace_v1");
    }

    @Test
    void whoever_waits_for_the_turn_builds_when_its_holder_is_killed() throws Exception {
        stage.log.appendVenues(random, 100, 25);
        stage.send(1, 100);
        try (var holder = stage.writing.getConnection()) {
            var session = Stage.holdTurn(holder);
            stage.start(Folding.GOOD);
            stage.awaitLookForTurn();
            assertThat(stage.sql("SELECT count(*) FROM generation", Long.class)).isZero();

            stage.sql("SELECT pg_terminate_backend(" + session + ")", Boolean.class);
            stage.awaitPosition(100);
            stage.assertIsFoldOfLog();
        }
    }

    @Test
    void whoever_waits_for_the_turn_stops_at_once() throws Exception {
        try (var holder = stage.writing.getConnection()) {
            Stage.holdTurn(holder);
            stage.start(Folding.GOOD);
            stage.awaitLookForTurn();
            var before = System.nanoTime();
            stage.stop();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
        }
    }
}
