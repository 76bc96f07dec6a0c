package fr.maillage.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.MaskGround;
import fr.maillage.events.ReviewEvent.TextMasked;
import fr.maillage.query.Sealing;
import fr.maillage.query.projection.SmallVenue.Folding;
import fr.maillage.query.projection.SmallVenue.Tracing;
import fr.maillage.wire.FreeTexts;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words that were masked long ago, and views that are made from the beginning. */
class MaskedFromTheStartIT {

    private static final UUID VENUE = new UUID(8, 1);
    private static final String SECRET = "Zorglubine";

    private final Stage stage = new Stage();
    private final Random random = new Random(51);

    @BeforeEach
    void prepare() throws Exception {
        stage.createTopic();
        stage.log.appendVenues(random, 40, 10);
        var said = stage.log.append(VENUE, InventedLog.declared("Chez " + SECRET, "62510"));
        stage.log.appendVenues(random, 40, 10);
        var masked = List.of(said);
        stage.log.append(
                new UUID(8, 2), new TextMasked(VENUE, List.of("62510"), "profile.name", masked, MaskGround.PERSON));
        stage.log.appendVenues(random, 9, 10);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private ProjectionEngine start() {
        return stage.start(Folding.GOOD, new Tracing());
    }

    /** Until that is so, nobody is shown the words, nor are they when it is. */
    private void untilNeverShowing(String what, java.util.concurrent.Callable<Boolean> condition) throws Exception {
        Stage.until(what, () -> {
            assertThat(shown()).doesNotContain(SECRET);
            return condition.call();
        });
        assertThat(stage.rows("small", At.NOW).get(VENUE)).contains(FreeTexts.MASKED);
    }

    private String shown() {
        try {
            return stage.rows("small", At.NOW).toString();
        } catch (NotYetException nothing) {
            return "";
        }
    }

    @Test
    void a_new_service_answers_without_ever_having_shown_the_words() throws Exception {
        stage.send(1, stage.log.head());
        start();
        untilNeverShowing("the views answer", () -> stage.progress().position() == stage.log.head());
        assertThat(stage.rows("trace", At.NOW)).hasSize((int) stage.log.head());
    }

    @Test
    void another_log_s_views_take_over_without_ever_having_shown_them() throws Exception {
        stage.send(1, stage.log.head());
        start();
        stage.awaitPosition(stage.log.head());
        var log = Sealing.after(Sealing.LOG, 85);
        stage.log.restore(85, log);
        stage.emptyTopic();
        stage.send(1, 85);
        untilNeverShowing("the views are the new log's", () -> stage.progress().turns() == 1);

        assertThat(stage.progress().position()).isEqualTo(85);
        stage.log.appendVenues(random, 5, 10);
        stage.send(86, 90);
        stage.awaitPosition(90);
        assertThat(stage.sql("SELECT count(*) FROM mask WHERE incarnation = '" + log.id() + "'", Long.class))
                .isEqualTo(1);
    }
}
