package fr.maillage.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.MaskGround;
import fr.maillage.events.ReviewEvent.TextMasked;
import fr.maillage.query.projection.SmallVenue.Folding;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Builds that answer no more are dropped though nothing else is built. */
class OldBuildsIT {

    private final Stage stage = new Stage();

    @BeforeEach
    void prepare() throws Exception {
        stage.createTopic();
        stage.log.appendVenues(new Random(71), 50, 10);
        stage.send(1, 50);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private List<String> schemas() {
        return new JdbcTemplate(stage.writing)
                .queryForList("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'small%' ORDER BY 1", String.class);
    }

    private String answering() {
        return stage.sql("SELECT schema FROM generation g JOIN active a ON a.generation = g.id", String.class);
    }

    /** What nobody finished is the sign: it is dropped whenever they are looked through. */
    private void awaitLookThrough() throws Exception {
        new JdbcTemplate(stage.writing)
                .update("INSERT INTO generation (projection, version, schema) VALUES ('small', 1, 'unfinished')");
        Stage.until(
                "builds were looked through",
                () -> stage.sql("SELECT count(*) FROM generation WHERE schema = 'unfinished'", Long.class) == 0);
    }

    @Test
    void one_that_shows_words_that_were_masked_since_stays_a_minute() throws Exception {
        stage.start(Folding.GOOD);
        stage.awaitPosition(50);
        var before = answering();
        stage.log.append(
                new UUID(8, 2),
                new TextMasked(new UUID(1, 1), List.of("62510"), "profile.name", List.of(1L), MaskGround.PERSON));
        stage.send(51);
        Stage.until("another answers", () -> !answering().equals(before));
        assertThat(schemas()).contains(before);

        stage.later(Duration.ofMinutes(2));
        Stage.until("it is dropped", () -> schemas().equals(List.of(answering())));
        stage.awaitPosition(51);
    }

    @Test
    void one_that_shows_what_today_s_does_stays_an_hour() throws Exception {
        var engine = stage.start(Folding.GOOD);
        stage.awaitPosition(50);
        var before = answering();
        engine.rebuild(List.of("small"));
        Stage.until("another answers", () -> !answering().equals(before));

        stage.later(Duration.ofMinutes(50));
        awaitLookThrough();
        assertThat(schemas()).contains(before);
        stage.later(Duration.ofMinutes(11));
        Stage.until("it is dropped", () -> schemas().equals(List.of(answering())));
    }

    @Test
    void one_of_another_version_stays_a_month_as_the_way_back() throws Exception {
        stage.start(Folding.GOOD);
        stage.awaitPosition(50);
        stage.start(new Folding("small", 2, null));
        Stage.until("version 2 answers", () -> answering().equals("small_v2"));
        stage.later(Duration.ofDays(29));
        awaitLookThrough();
        assertThat(schemas()).containsExactly("small_v1", "small_v2");
        stage.later(Duration.ofDays(2));
        Stage.until("it is dropped", () -> schemas().equals(List.of("small_v2")));
    }
}
