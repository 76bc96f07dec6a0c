package fr.maillage.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.VenueEvent.VenueClosed;
import fr.maillage.query.projection.ProjectionStatus.ParkedSubject;
import fr.maillage.query.projection.SmallVenue.Folding;
import fr.maillage.query.projection.SmallVenue.Tracing;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A fact that cannot be taken stops its own subject and nobody else, and is taken as soon as a version can. */
class DeadLettersIT {

    private static final UUID SUBJECT = new UUID(5, 5);
    private static final VenueClosed CLOSED = new VenueClosed(LocalDate.of(2026, 6, 3), "déménagement");

    private final Stage stage = new Stage();
    private final Folding defective = new Folding("small", 1, "Impossible");

    @BeforeEach
    void prepare() throws Exception {
        stage.createTopic();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_fold_that_throws_parks_its_subject_in_order_and_a_better_version_takes_it_at_its_start() throws Exception {
        stage.log.appendVenues(new Random(4), 50, 10);
        var refused = stage.log.append(SUBJECT, InventedLog.declared("Impossible", "62510"));
        stage.log.append(SUBJECT, CLOSED);
        stage.log.appendVenues(new Random(5), 50, 10);
        var engine = stage.start(defective, new Tracing());
        stage.send(1, stage.log.head());
        stage.awaitPosition(stage.log.head());

        var expected = stage.folded(stage.log.head());
        var parked = expected.remove(SUBJECT);
        assertThat(stage.views(At.NOW)).isEqualTo(expected);
        assertThat(parked(engine))
                .containsExactly(new ParkedSubject(
                        refused,
                        SUBJECT,
                        "venue.VenueDeclared",
                        2,
                        "IllegalStateException: this version cannot fold Impossible",
                        2));

        stage.start(Folding.GOOD, new Tracing());
        Stage.until("the parked facts are taken", () -> stage.sql("SELECT count(*) FROM parked", Long.class) == 0);
        assertThat(stage.views(At.NOW)).containsEntry(SUBJECT, parked);
        stage.assertIsFoldOfLog();
    }

    @Test
    void a_fact_of_a_later_version_parks_its_subject_and_shows_it() throws Exception {
        stage.log.append(SUBJECT, InventedLog.declared("Médiathèque", "62510"));
        var unknown = stage.log.appendUnknown(SUBJECT, "venue.VenueTwinned", 1);
        stage.log.append(SUBJECT, CLOSED);
        stage.log.appendUnknown(new UUID(5, 6), "venue.VenueClosed", 7);
        stage.log.append(new UUID(5, 7), InventedLog.declared("Tiers-lieu", "59172"));
        var engine = stage.start(Folding.GOOD);
        stage.send(1, 5);
        stage.awaitPosition(5);

        assertThat(stage.views(At.NOW)).hasSize(2);
        assertThat(stage.views(At.NOW).get(SUBJECT)).isEqualTo(stage.folded(1).get(SUBJECT));
        assertThat(parked(engine))
                .extracting(ParkedSubject::position, ParkedSubject::facts, ParkedSubject::revision)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(unknown, 2L, 1),
                        org.assertj.core.groups.Tuple.tuple(4L, 1L, 7));
    }

    @Test
    void a_view_that_its_table_cannot_hold_is_parked_by_a_build_and_at_the_tail() throws Exception {
        stage.log.appendVenues(new Random(6), 40, 10);
        stage.log.append(SUBJECT, InventedLog.declared(tooLongForAnIndex(1), "62510"));
        stage.log.appendVenues(new Random(7), 40, 10);
        stage.send(1, stage.log.head());
        var engine = stage.start(Folding.GOOD);
        stage.awaitPosition(stage.log.head());
        var other = new UUID(5, 6);
        stage.log.append(other, InventedLog.declared(tooLongForAnIndex(2), "62510"));
        stage.log.appendVenues(new Random(8), 40, 10);
        stage.send(82, stage.log.head());
        stage.awaitPosition(stage.log.head());

        assertThat(parked(engine)).extracting(ParkedSubject::subject).containsExactly(SUBJECT, other);
        var expected = stage.folded(stage.log.head());
        expected.keySet().removeAll(List.of(SUBJECT, other));
        assertThat(stage.views(At.NOW)).isEqualTo(expected);
    }

    private static String tooLongForAnIndex(long seed) {
        var letters = new Random(seed);
        return letters.ints(12_000, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<ParkedSubject> parked(ProjectionEngine engine) {
        return engine.report().projections().getFirst().parked();
    }
}
