package fr.maillage.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.embedded.EmbeddedKafka;
import fr.maillage.embedded.EmbeddedPostgres;
import fr.maillage.embedded.KafkaUser;
import fr.maillage.query.projection.SmallVenue.Folding;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Kafka is there, but refuses: what is known is shown, it is said as what it is, and nothing is typed once it is right. */
class RefusedByKafkaIT {

    private final EmbeddedKafka kafka = EmbeddedKafka.temporary();
    private final Stage stage = new Stage(EmbeddedPostgres.shared(), kafka);

    @AfterEach
    void close() {
        stage.close();
        kafka.close();
    }

    private ProjectionEngine started() throws Exception {
        stage.createTopic();
        stage.log.appendVenues(new Random(31), 200, 20);
        stage.send(1, 100);
        var engine = stage.start(Folding.GOOD);
        stage.awaitPosition(100);
        return engine;
    }

    @Test
    void a_password_that_is_not_the_right_one_any_more() throws Exception {
        var engine = started();
        var right = kafka.password(KafkaUser.QUERY);
        kafka.replacePassword(KafkaUser.QUERY, "another");
        kafka.kill();
        kafka.start();
        stage.send(101, 200);
        Stage.until("the refusal", () -> engine.stream().refusal() != null);

        assertThat(engine.report().stream().refusal()).startsWith("SaslAuthenticationException");
        assertThat(engine.report().stream().awaySince()).isNotNull();
        assertThat(stage.views(At.NOW)).isEqualTo(stage.folded(100));

        kafka.replacePassword(KafkaUser.QUERY, right);
        assertHealed(engine);
    }

    @Test
    void a_right_that_is_taken_away_while_it_follows() throws Exception {
        var engine = started();
        stage.closeTopic();
        stage.send(101, 200);
        Stage.until("the refusal", () -> engine.stream().refusal() != null);

        assertThat(engine.report().stream().refusal()).startsWith("TopicAuthorizationException");
        assertThat(stage.views(At.NOW)).isEqualTo(stage.folded(100));

        kafka.open(stage.topic);
        assertHealed(engine);
    }

    private void assertHealed(ProjectionEngine engine) throws Exception {
        stage.awaitPosition(200);
        assertThat(engine.stream().refusal()).isNull();
        assertThat(engine.stream().awaySince()).isNull();
        stage.assertIsFoldOfLog();
    }
}
