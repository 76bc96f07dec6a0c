package fr.maillage.command.venue.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TurnstileTest {

    private final Turnstile turnstile = new Turnstile();

    @Test
    void two_files_of_an_account_are_let_in_at_once_and_another_when_one_has_left() {
        assertThat(turnstile.enter("a")).isTrue();
        assertThat(turnstile.enter("a")).isTrue();
        assertThat(turnstile.enter("a")).isFalse();
        assertThat(turnstile.enter("b")).as("another account").isTrue();
        turnstile.leave("a");
        assertThat(turnstile.enter("a")).isTrue();
        assertThat(turnstile.enter("a")).isFalse();
    }
}
