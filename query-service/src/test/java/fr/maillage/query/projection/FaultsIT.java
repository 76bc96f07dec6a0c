package fr.maillage.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.embedded.EmbeddedKafka;
import fr.maillage.embedded.EmbeddedPostgres;
import fr.maillage.query.projection.SmallVenue.Folding;
import fr.maillage.query.projection.SmallVenue.Tracing;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What fails around the engine costs time and nothing else. */
class FaultsIT {

    @Test
    void batches_cut_in_the_middle_and_services_killed_leave_no_fact_doubled_or_lost() throws Exception {
        try (var stage = new Stage()) {
            stage.createTopic();
            stage.log.appendVenues(new Random(21), 4_000, 100);
            stage.start(Folding.GOOD, new Tracing());
            for (var sent = 0; sent < 4_000; sent += 200) {
                stage.send(sent + 1, sent + 200);
                if (sent % 600 == 0) {
                    stage.start(Folding.GOOD, new Tracing());
                } else {
                    cutConnections(stage);
                }
            }
            stage.awaitPosition(4_000);
            stage.assertIsFoldOfLog();
            assertThat(stage.rows("trace", At.NOW)).hasSize(4_000);
        }
    }

    /** Ends the sessions of the engine's database as they stand, whatever they are doing. */
    private static void cutConnections(Stage stage) {
        new JdbcTemplate(stage.reading)
                .query(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                + " WHERE datname = current_database() AND pid <> pg_backend_pid()",
                        row -> {});
    }

    @Test
    void two_services_on_one_database_never_write_the_same_fact_twice() throws Exception {
        try (var stage = new Stage()) {
            stage.createTopic();
            stage.log.appendVenues(new Random(22), 1_500, 60);
            stage.send(1, 100);
            stage.start(Folding.GOOD, new Tracing());
            stage.awaitPosition(100);
            var other = stage.another(Folding.GOOD, new Tracing());
            try {
                for (var sent = 100; sent < 1_500; sent += 50) {
                    stage.send(sent + 1, sent + 50);
                }
                stage.awaitPosition(1_500);
            } finally {
                other.stop();
            }
            stage.assertIsFoldOfLog();
            assertThat(stage.rows("trace", At.NOW)).hasSize(1_500);
        }
    }

    @Test
    void with_kafka_away_views_are_served_and_say_since_when_and_go_on_by_themselves() throws Exception {
        try (var kafka = EmbeddedKafka.temporary();
                var stage = new Stage(EmbeddedPostgres.shared(), kafka)) {
            stage.createTopic();
            stage.log.appendVenues(new Random(23), 200, 20);
            stage.send(1, 100);
            var engine = stage.start(Folding.GOOD);
            stage.awaitPosition(100);

            kafka.kill();
            Stage.until("its absence is noticed", () -> engine.stream().awaySince() != null);
            assertThat(stage.views(At.NOW)).isEqualTo(stage.folded(100));

            kafka.start();
            stage.send(101, 200);
            stage.awaitPosition(200);
            assertThat(engine.stream().awaySince()).isNull();
            stage.assertIsFoldOfLog();
        }
    }

    @Test
    void with_postgresql_killed_the_views_go_on_from_what_was_stored() throws Exception {
        try (var postgres = EmbeddedPostgres.temporary();
                var stage = new Stage(postgres, EmbeddedKafka.shared())) {
            stage.createTopic();
            stage.log.appendVenues(new Random(24), 600, 20);
            stage.send(1, 100);
            stage.start(Folding.GOOD, new Tracing());
            stage.awaitPosition(100);
            stage.send(101, 300);
            postgres.kill();
            stage.send(301, 600);
            postgres.start();
            stage.awaitPosition(600);
            stage.assertIsFoldOfLog();
            assertThat(stage.rows("trace", At.NOW)).hasSize(600);
        }
    }
}
