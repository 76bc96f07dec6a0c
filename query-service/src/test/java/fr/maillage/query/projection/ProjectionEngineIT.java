package fr.maillage.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.projection.SmallVenue.Folding;
import fr.maillage.query.projection.SmallVenue.Tracing;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectionEngineIT {

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void views_are_the_fold_of_the_log_whether_built_at_once_or_followed_fact_by_fact() throws Exception {
        stage.createTopic();
        stage.log.appendVenues(new Random(1), 700, 40);
        stage.send(1, 500);
        stage.start(Folding.GOOD, new Tracing());
        stage.awaitPosition(500);
        stage.send(501, 700);
        stage.awaitPosition(700);

        stage.assertIsFoldOfLog();
        assertThat(stage.rows("trace", At.NOW)).hasSize(700);
        assertThat(stage.rows("trace", new At.Position(321))).hasSize(321);
    }

    @Test
    void partitions_that_arrive_in_any_order_and_twice_are_merged_into_the_one_order_of_the_log() throws Exception {
        stage.createTopic();
        stage.log.appendVenues(new Random(2), 600, 60);
        stage.start(Folding.GOOD);
        // One partition after the other, the last first; then the beginning of each again, as a restarted relay does.
        for (var partition = InventedLog.PARTITIONS - 1; partition >= 0; partition--) {
            var lane = positionsIn(partition);
            stage.send(lane);
            stage.send(java.util.Arrays.copyOf(lane, lane.length / 2));
        }
        stage.awaitPosition(600);
        stage.assertIsFoldOfLog();
    }

    private long[] positionsIn(int partition) {
        return LongStream.rangeClosed(1, stage.log.head())
                .filter(position -> stage.log.record(position).partition() == partition)
                .toArray();
    }
}
