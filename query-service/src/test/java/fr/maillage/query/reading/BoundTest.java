package fr.maillage.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BoundTest {

    @Test
    void a_day_is_whole_in_paris_at_either_end() {
        assertThat(Bound.from("2026-06-30")).contains(new Bound(null, Instant.parse("2026-06-29T22:00:00Z")));
        assertThat(Bound.to("2026-06-30")).contains(new Bound(null, Instant.parse("2026-06-30T21:59:59.999999Z")));
    }

    @Test
    void a_position_is_a_number_with_or_without_its_name() {
        assertThat(Bound.from("12345")).contains(new Bound(12345L, null));
        assertThat(Bound.to("position:12345")).contains(new Bound(12345L, null));
        assertThat(Bound.to(" Position:12345")).contains(new Bound(12345L, null));
    }

    @Test
    void a_moment_without_an_offset_is_the_time_in_paris_at_either_end() {
        var noon = new Bound(null, Instant.parse("2026-06-30T12:00:00Z"));
        for (var written : new String[] {"2026-06-30T14:00", "2026-06-30 14:00", "2026-06-30T14:00:00 02:00"}) {
            assertThat(Bound.from(written)).as(written).contains(noon);
            assertThat(Bound.to(written)).as(written).contains(noon);
        }
    }

    @Test
    void anything_else_is_no_bound() {
        assertThat(Bound.from("hier")).isEmpty();
        assertThat(Bound.from("2026-02-30")).isEmpty();
        assertThat(Bound.from("position:")).isEmpty();
        assertThat(Bound.from("99999999999999999999999")).isEmpty();
    }
}
