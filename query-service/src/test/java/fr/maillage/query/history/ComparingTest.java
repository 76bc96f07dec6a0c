package fr.maillage.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.Facts;
import fr.maillage.query.history.Comparing.Moment;
import fr.maillage.query.history.Comparison.Difference;
import fr.maillage.query.kind.RecordLine;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparingTest {

    private record Spot(
            UUID id, long sequence, String name, @Nullable String hours) {}

    @Test
    void what_appeared_changed_and_left_is_told_apart() {
        var before = List.of(spot(1, "Arago", null), spot(2, "Curie", "Mo"), spot(4, "Monge", null));
        var after = List.of(spot(2, "Curie", "Tu"), spot(3, "Ampère", null), new Spot(Facts.id(4), 9, "Monge", null));

        var found = new Comparing<>(Spot.class, spot -> new RecordLine(spot.id(), spot.name(), "62510"))
                .compare("venues", new Moment<>(10, before.iterator()), new Moment<>(20, after.iterator()));

        assertThat(found.appeared()).extracting(RecordLine::name).containsExactly("Ampère");
        assertThat(found.left()).extracting(RecordLine::name).containsExactly("Arago");
        assertThat(found.changed()).singleElement().satisfies(changed -> assertThat(changed.fields())
                .containsExactly(java.util.Map.entry("hours", new Difference("Mo", "Tu"))));
        assertThat(found.unchanged()).isEqualTo(1);
    }

    @Test
    void what_was_done_is_named_by_intent() {
        assertThat(ChangeQueries.intent("venue.VenueDeclared")).isEqualTo("opened");
        assertThat(ChangeQueries.intent("venue.VenueRelocated")).isEqualTo("moved");
        assertThat(ChangeQueries.intent("venue.VenueClosed")).isEqualTo("closed");
        assertThat(ChangeQueries.intent("venue.VenueHoursSet")).isEqualTo("hours-set");
        assertThat(ChangeQueries.intent("structure.StructureRegistered")).isEqualTo("registered");
        assertThat(ChangeQueries.intent("structure.MembershipAccepted")).isEqualTo("membership-accepted");
    }

    private static Spot spot(long number, String name, @Nullable String hours) {
        return new Spot(Facts.id(number), 0, name, hours);
    }
}
