package fr.maillage.issuer.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GuessesTest {

    @Test
    void the_first_tries_wait_for_nothing_the_next_twice_as_long_each_time_and_none_longer_than_a_quarter_of_an_hour() {
        assertThat(Guesses.pause(-1)).isZero();
        assertThat(Guesses.pause(0)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Guesses.pause(3)).isEqualTo(Duration.ofSeconds(16));
        assertThat(Guesses.pause(9)).isEqualTo(Duration.ofMinutes(15));
        assertThat(Guesses.pause(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }
}
