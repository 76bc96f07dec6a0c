package fr.maillage.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.projection.SmallVenue.Folding;
import fr.maillage.query.projection.SmallVenue.Tracing;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes out of Kafka is not what went into the log: nothing is skipped, nothing is doubled, somebody is told. */
class BrokenStreamIT {

    private static final long HEAD = 200;

    private final Stage stage = new Stage();

    @BeforeEach
    void prepare() throws Exception {
        stage.createTopic();
        stage.log.appendVenues(new Random(3), (int) HEAD, 30);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_missing_fact_stops_the_views_and_raises_an_alarm_until_it_is_published_again() throws Exception {
        var engine = stage.start(Folding.GOOD, new Tracing());
        var missing = 90L;
        stage.send(1, 50);
        stage.awaitPosition(50);
        stage.send(LongStream.rangeClosed(51, HEAD)
                .filter(position -> position != missing)
                .toArray());
        Stage.until("the alarm", () -> engine.stream().missing() == missing);

        assertThat(stage.progress().position()).isEqualTo(missing - 1);
        assertThat(stage.views(At.NOW)).isEqualTo(stage.folded(missing - 1));
        assertThat(engine.report().stream().missing()).isEqualTo(missing);

        stage.send(missing, HEAD);
        stage.awaitPosition(HEAD);
        Stage.until("the alarm is over", () -> engine.stream().missing() == 0);
        stage.assertIsFoldOfLog();
    }

    @Test
    void a_fact_that_only_comes_late_is_waited_for_without_an_alarm() throws Exception {
        var engine = stage.start(Folding.GOOD);
        var late = lastOfItsPartition();
        stage.send(1, 50);
        stage.awaitPosition(50);
        stage.send(LongStream.rangeClosed(51, HEAD)
                .filter(position -> position != late)
                .toArray());
        stage.awaitPosition(late - 1);
        stage.send(late, late);
        stage.awaitPosition(HEAD);
        assertThat(engine.stream().missing()).isZero();
        stage.assertIsFoldOfLog();
    }

    private long lastOfItsPartition() {
        var last = stage.log.record(HEAD).partition();
        return LongStream.rangeClosed(1, HEAD)
                .filter(position -> stage.log.record(position).partition() == (last + 1) % InventedLog.PARTITIONS)
                .max()
                .orElseThrow();
    }

    @Test
    void a_topic_made_anew_is_read_from_its_beginning_and_what_was_seen_is_passed_over() throws Exception {
        stage.start(Folding.GOOD, new Tracing());
        stage.send(1, 120);
        stage.awaitPosition(120);
        stage.deleteTopic();
        stage.createTopic();
        stage.send(1, HEAD);
        stage.awaitPosition(HEAD);
        stage.assertIsFoldOfLog();
        assertThat(stage.rows("trace", At.NOW)).hasSize((int) HEAD);
    }

    @Test
    void a_topic_of_before_is_read_once_its_relay_writes_it_anew_in_the_form_of_today() throws Exception {
        var engine = stage.start(Folding.GOOD, new Tracing());
        for (var position = 1; position <= 120; position++) {
            stage.send(stage.log.formerRecord(position));
        }
        Stage.until("nothing of it is believed", () -> engine.stream().foreignRecords() >= 120);
        assertThat(stage.views(At.NOW)).isEmpty();

        stage.emptyTopic();
        stage.send(1, HEAD);
        stage.awaitPosition(HEAD);
        stage.assertIsFoldOfLog();
        assertThat(stage.rows("trace", At.NOW)).hasSize((int) HEAD);
        Stage.until("nobody is alarmed any more", () -> !engine.stream().holdsForeignRecords());
    }

    @Test
    void a_topic_emptied_while_the_service_was_down_is_waited_for() throws Exception {
        stage.start(Folding.GOOD);
        stage.send(1, 120);
        stage.awaitPosition(120);
        stage.stop();
        stage.deleteTopic();

        stage.start(Folding.GOOD);
        stage.awaitPosition(120);
        assertThat(stage.views(At.NOW)).isEqualTo(stage.folded(120));
        stage.createTopic();
        stage.send(1, HEAD);
        stage.awaitPosition(HEAD);
        stage.assertIsFoldOfLog();
    }

    @Test
    void a_service_older_than_its_topic_answers_with_an_empty_network_and_begins_when_it_appears() throws Exception {
        stage.deleteTopic();
        stage.start(Folding.GOOD);
        Stage.until("the first build answers", () -> stage.sql("SELECT count(*) FROM active", Long.class) == 1);
        assertThat(stage.views(At.NOW)).isEmpty();
        stage.createTopic();
        stage.send(1, HEAD);
        stage.awaitPosition(HEAD);
        stage.assertIsFoldOfLog();
    }

    @Test
    void a_record_that_is_not_the_logs_is_passed_over_and_counted() throws Exception {
        var engine = stage.start(Folding.GOOD);
        stage.send(1, 100);
        stage.send(new ProducerRecord<>(stage.topic, 0, new byte[] {1}, new byte[] {2}));
        stage.send(101, HEAD);
        stage.awaitPosition(HEAD);
        assertThat(engine.stream().foreignRecords()).isPositive();
        stage.assertIsFoldOfLog();
    }
}
