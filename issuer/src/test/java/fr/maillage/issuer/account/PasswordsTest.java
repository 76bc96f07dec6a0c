package fr.maillage.issuer.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void what_is_tried_first_is_refused_also_with_digits_accents_capitals_or_spaces() {
        for (var common : List.of(
                "motdepasse2024",
                "Mot de passe 123!",
                "MARSEILLE-2026",
                "Développement1",
                "azertyazerty12",
                "bonjourbonjour",
                "123456789012",
                "0987654321098",
                "azertyuiopqsdf",
                "Anniversaire!",
                "jean-philippe-62",
                "vive le Maillage 62")) {
            assertThat(passwords.objection(common, "karim@epn.example"))
                    .as(common)
                    .contains("password.guessable");
        }
    }

    @Test
    void words_without_relation_and_random_signs_are_welcome_in_any_alphabet() {
        for (var good : List.of(
                "quatre mots sans rapport",
                "un mot de passe à moi",
                "demo-0f3c9a77d1e2b4a5",
                "chèvre tunnel violon",
                "пингвин читает газету",
                passwords.oneTime())) {
            assertThat(passwords.objection(good, "karim@epn.example")).as(good).isEmpty();
        }
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
