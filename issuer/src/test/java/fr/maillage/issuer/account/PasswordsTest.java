package fr.maillage.issuer.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void length_counts_and_what_anybody_would_try_first_does_not() {
        assertThat(passwords.objection("quatre mots sans rapport", "karim@epn.example"))
                .isEmpty();
        assertThat(passwords.objection("onze signes", "karim@epn.example")).contains("password.short");
        assertThat(passwords.objection("é".repeat(37), "karim@epn.example")).contains("password.long");
        assertThat(passwords.objection("aaaaaaaaaaaaaaa", "karim@epn.example")).contains("password.guessable");
        assertThat(passwords.objection("KARIM1234567890", "karim@epn.example")).contains("password.guessable");
        assertThat(passwords.objection("quatre mots sans rapport", "")).isEmpty();
    }

    @Test
    void one_time_passwords_can_be_read_aloud_and_are_all_different() {
        var given =
                IntStream.range(0, 200).mapToObj(each -> passwords.oneTime()).toList();

        assertThat(given)
                .doesNotHaveDuplicates()
                .allMatch(password -> password.matches("[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}"));
    }
}
