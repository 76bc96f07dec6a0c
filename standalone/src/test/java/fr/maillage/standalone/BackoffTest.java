package fr.maillage.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration YOUNG = Duration.ofSeconds(2);

    @Test
    void a_part_that_dies_young_again_and_again_waits_longer_each_time_up_to_half_a_minute() {
        var backoff = Backoff.NONE.afterLife(YOUNG);
        assertThat(backoff.pause()).isEqualTo(Duration.ofMillis(500));

        backoff = backoff.afterLife(YOUNG).afterLife(YOUNG);
        assertThat(backoff.pause()).isEqualTo(Duration.ofSeconds(2));

        for (var death = 0; death < 100; death++) {
            backoff = backoff.afterLife(YOUNG);
        }
        assertThat(backoff.pause()).isEqualTo(Duration.ofSeconds(32));
    }

    @Test
    void a_part_that_lived_for_long_is_started_again_at_once() {
        var often = Backoff.NONE.afterLife(YOUNG).afterLife(YOUNG).afterLife(YOUNG);

        assertThat(often.afterLife(Duration.ofHours(1)).pause()).isEqualTo(Duration.ofMillis(500));
    }
}
