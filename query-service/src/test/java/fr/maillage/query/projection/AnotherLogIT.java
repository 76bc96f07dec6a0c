package fr.maillage.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.query.Sealing;
import fr.maillage.query.projection.SmallVenue.Folding;
import fr.maillage.query.projection.SmallVenue.Tracing;
import fr.maillage.wire.Incarnation;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A copy of the log was put back: what came after it is no more, and other facts take those positions. */
class AnotherLogIT {

    private static final int COPIED = 60;
    private static final int LOST = 100;

    private final Stage stage = new Stage();
    private final Random random = new Random(41);
    private Incarnation next = Sealing.after(Sealing.LOG, COPIED);

    @BeforeEach
    void prepare() throws Exception {
        stage.createTopic();
        stage.log.appendVenues(random, LOST, 25);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private ProjectionEngine show() throws Exception {
        var engine = stage.start(Folding.GOOD, new Tracing());
        stage.send(1, LOST);
        stage.awaitPosition(LOST);
        return engine;
    }

    private void restore() {
        stage.log.restore(COPIED, next);
        stage.log.appendVenues(random, 20, 25);
    }

    private void assertIsTheLogNow() throws Exception {
        Stage.until("the views are the new log's", () -> stage.progress().turns() == 1);
        stage.awaitPosition(stage.log.head());
        assertThat(stage.progress().position()).isEqualTo(stage.log.head());
        stage.assertIsFoldOfLog();
        assertThat(stage.rows("trace", At.NOW)).hasSize((int) stage.log.head());
    }

    @Test
    void the_views_go_on_answering_say_so_and_are_then_the_logs_though_it_is_shorter() throws Exception {
        var engine = show();
        Map<UUID, SmallVenue> before = stage.folded(LOST);
        restore();
        stage.emptyTopic();
        stage.send(1, 30);
        Stage.until("it is noticed", () -> engine.stream().renewingSince() != null);

        assertThat(stage.views(At.NOW)).isEqualTo(before);
        assertThatThrownBy(() ->
                        stage.reads().at(new ReadPoint(At.NOW, 61, Reader.ALL, reached -> {}), Snapshot::position))
                .isInstanceOf(NotYetException.class)
                .hasMessageContaining("refaites à partir du journal");
        assertThat(stage.progress().turns()).isZero();

        stage.send(31, stage.log.head());
        assertIsTheLogNow();
        assertThat(engine.stream().renewingSince()).isNull();
        assertThat(engine.report().stream().sound()).isTrue();
        assertThat(stage.reads().at(new ReadPoint(At.NOW, 61, Reader.ALL, reached -> {}), Snapshot::position))
                .isEqualTo(stage.log.head());

        var between = InventedLog.START.plusSeconds(COPIED + 30);
        assertThat(stage.views(new At.Moment(between))).isEqualTo(stage.folded(COPIED));
    }

    @Test
    void facts_of_the_log_before_that_come_late_are_not_read() throws Exception {
        show();
        var late = stage.log.record(LOST);
        restore();
        stage.emptyTopic();
        stage.send(late);
        stage.send(1, 70);
        stage.send(late);
        stage.send(71, stage.log.head());
        assertIsTheLogNow();
        stage.send(late);
        stage.log.appendVenues(random, 40, 25);
        stage.send(COPIED + 21, stage.log.head());
        stage.awaitPosition(stage.log.head());
        stage.assertIsFoldOfLog();
    }

    @Test
    void a_service_that_was_away_meanwhile_finds_out_also_where_the_topic_was_lost() throws Exception {
        show();
        stage.stop();
        restore();
        stage.deleteTopic();
        stage.createTopic();
        stage.start(Folding.GOOD, new Tracing());
        stage.send(1, stage.log.head());
        assertIsTheLogNow();
    }

    @Test
    void a_service_that_stops_while_it_makes_the_views_again_begins_so_again() throws Exception {
        var engine = show();
        restore();
        stage.emptyTopic();
        stage.send(1, 30);
        Stage.until("it is noticed", () -> engine.stream().renewingSince() != null);
        stage.start(Folding.GOOD, new Tracing());
        assertThat(stage.views(At.NOW)).isNotEmpty();
        stage.send(31, stage.log.head());
        assertIsTheLogNow();
    }

    @Test
    void a_log_that_was_set_back_twice_is_followed_to_the_last() throws Exception {
        var engine = show();
        restore();
        stage.emptyTopic();
        stage.send(1, 30);
        Stage.until("it is noticed", () -> engine.stream().renewingSince() != null);
        next = Sealing.after(next, COPIED);
        restore();
        stage.emptyTopic();
        stage.send(1, stage.log.head());
        assertIsTheLogNow();
    }

    @Test
    void another_event_at_ones_own_position_is_noticed_though_nobody_said_that_the_log_is_another() throws Exception {
        var engine = show();
        next = Sealing.LOG;
        restore();
        stage.log.appendVenues(random, LOST - COPIED, 25);
        stage.emptyTopic();
        stage.send(1, stage.log.head());
        assertIsTheLogNow();
        assertThat(engine.report().stream().sound()).isTrue();
    }

    @Test
    void views_from_before_facts_were_proved_are_made_again_and_go_on_answering() throws Exception {
        show();
        stage.stop();
        stage.sql(
                "WITH a AS (UPDATE generation SET incarnation = '00000000-0000-0000-0000-000000000000', event_id = NULL"
                        + " RETURNING 1), b AS (UPDATE moment SET incarnation = '00000000-0000-0000-0000-000000000000' RETURNING 1)"
                        + " SELECT count(*) FROM a, b",
                Long.class);
        stage.start(Folding.GOOD, new Tracing());
        stage.awaitPosition(LOST);
        assertThat(stage.views(At.NOW)).isEqualTo(stage.folded(LOST));
        stage.emptyTopic();
        stage.send(1, LOST);
        assertIsTheLogNow();
    }

    @Test
    void a_log_that_is_set_back_with_its_stream_and_its_views_is_followed_again() throws Exception {
        var engine = show();
        restore();
        stage.emptyTopic();
        stage.send(1, stage.log.head());
        assertIsTheLogNow();

        stage.log.restore(50, Sealing.LOG);
        stage.emptyTopic();
        forgetViews();
        stage.send(1, 50);
        Stage.until("the views are the earlier log's", () -> stage.progress().turns() == 2);
        stage.log.appendVenues(random, 5, 25);
        stage.send(51, 55);
        Stage.until("they go on", () -> stage.progress().position() == 55);
        stage.assertIsFoldOfLog();
        assertThat(engine.report().stream().sound()).isTrue();
    }

    /** As in a copy of their database from before any was made. */
    private void forgetViews() {
        stage.sql("WITH a AS (DELETE FROM active RETURNING 1) SELECT count(*) FROM a", Long.class);
        stage.sql("WITH m AS (DELETE FROM moment RETURNING 1) SELECT count(*) FROM m", Long.class);
        stage.sql("WITH g AS (DELETE FROM generation RETURNING 1) SELECT count(*) FROM g", Long.class);
        var jdbc = new JdbcTemplate(stage.writing);
        jdbc.queryForList(
                        "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'small%' OR nspname LIKE 'trace%'",
                        String.class)
                .forEach(schema -> jdbc.execute("DROP SCHEMA " + schema + " CASCADE"));
    }
}
