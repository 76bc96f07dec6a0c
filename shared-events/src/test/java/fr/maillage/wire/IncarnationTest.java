package fr.maillage.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IncarnationTest {

    private static final Instant NOW = Instant.parse("2026-11-30T05:00:00Z");
    private static final Random RANDOM = new Random(1);

    private static Incarnation after(Incarnation before, Instant now) {
        return new Incarnation(Incarnation.idAfter(before, now, RANDOM), 7);
    }

    @Test
    void the_later_one_is_told_from_the_earlier_even_where_the_clock_went_back() {
        var first = after(Incarnation.NONE, NOW);
        var second = after(first, NOW.minusSeconds(86_400));
        assertThat(first.isAfter(Incarnation.NONE)).isTrue();
        assertThat(second.isAfter(first)).isTrue();
        assertThat(first.isAfter(second)).isFalse();
        assertThat(first.isAfter(first)).isFalse();
        assertThat(Incarnation.later(second, first)).isEqualTo(second);
        assertThat(Incarnation.later(first, second)).isEqualTo(second);
    }

    @Test
    void two_made_at_one_moment_from_the_same_copy_are_not_the_same() {
        assertThat(after(Incarnation.NONE, NOW)).isNotEqualTo(after(Incarnation.NONE, NOW));
    }

    @Test
    void its_id_is_a_uuid_of_version_7_as_PostgreSQL_makes_and_orders_them() {
        var id = Incarnation.idAfter(Incarnation.NONE, NOW, RANDOM);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void it_is_read_as_it_is_written() {
        var incarnation = new Incarnation(UUID.fromString("019a0b6a-3a4c-7f0e-8f5a-5a8f0f3c9d21"), 40);
        assertThat(incarnation.text()).isEqualTo("019a0b6a-3a4c-7f0e-8f5a-5a8f0f3c9d21@40");
        assertThat(Incarnation.parse(incarnation.text())).isEqualTo(incarnation);
        assertThatThrownBy(() -> Incarnation.parse("40")).isInstanceOf(IllegalArgumentException.class);
    }
}
