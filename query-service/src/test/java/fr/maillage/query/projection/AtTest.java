package fr.maillage.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtTest {

    @Test
    void a_date_means_the_end_of_that_day_in_paris_in_summer_and_in_winter() {
        assertThat(At.parse("2026-06-30")).isEqualTo(new At.Moment(Instant.parse("2026-06-30T21:59:59.999999Z")));
        assertThat(At.parse("2026-12-31")).isEqualTo(new At.Moment(Instant.parse("2026-12-31T22:59:59.999999Z")));
    }

    @Test
    void an_instant_may_carry_an_offset_even_when_its_plus_sign_was_not_escaped() {
        var noon = new At.Moment(Instant.parse("2026-06-30T10:00:00Z"));
        assertThat(At.parse("2026-06-30T10:00:00Z")).isEqualTo(noon);
        assertThat(At.parse("2026-06-30T12:00:00+02:00")).isEqualTo(noon);
        assertThat(At.parse("2026-06-30T12:00:00 02:00")).isEqualTo(noon);
    }

    @Test
    void a_position_is_taken_as_it_is_and_nothing_is_now() {
        assertThat(At.parse("position:12345")).isEqualTo(new At.Position(12_345));
        assertThat(At.parse("position:0")).isEqualTo(new At.Position(0));
        assertThat(At.parse(null)).isEqualTo(At.NOW);
        assertThat(At.parse(" ")).isEqualTo(At.NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hier",
                "2026-02-30",
                "30/06/2026",
                "position:",
                "position:-1",
                "position:1.5",
                "2026-06-30T25:00:00Z"
            })
    void anything_else_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> At.parse(text));
    }
}
