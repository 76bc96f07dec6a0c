package fr.maillage.query.resource;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.resource.Availability.Stretch;
import fr.maillage.query.resource.Availability.Taken;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvailabilityTest {

    @Test
    void where_nobody_has_any_all_are_free_all_the_time() {
        assertThat(Availability.stretches(10, hour(8), hour(18), List.of()))
                .containsExactly(new Stretch(hour(8), hour(18), 10));
    }

    @Test
    void the_time_is_cut_where_the_number_changes_and_only_there() {
        var taken = List.of(
                new Taken(hour(6), hour(9), 4), new Taken(hour(9), hour(12), 4), new Taken(hour(11), hour(20), 5));

        assertThat(Availability.stretches(10, hour(8), hour(18), taken))
                .containsExactly(
                        new Stretch(hour(8), hour(11), 6),
                        new Stretch(hour(11), hour(12), 1),
                        new Stretch(hour(12), hour(18), 5));
    }

    @Test
    void what_has_no_end_is_taken_to_the_end() {
        assertThat(Availability.stretches(10, hour(8), hour(18), List.of(new Taken(hour(1), null, 3))))
                .containsExactly(new Stretch(hour(8), hour(18), 7));
    }

    @Test
    void fewer_than_none_are_never_free() {
        assertThat(Availability.stretches(0, hour(8), hour(18), List.of(new Taken(hour(9), hour(10), 3))))
                .containsExactly(new Stretch(hour(8), hour(18), 0));
    }

    private static Instant hour(int hour) {
        return Instant.parse("2026-12-03T%02d:00:00Z".formatted(hour));
    }
}
