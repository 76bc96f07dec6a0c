package fr.maillage.command.values;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.Message;
import fr.maillage.command.http.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @Test
    void a_text_is_kept_as_it_is_but_for_outer_spaces_and_its_unicode_form() {
        assertThat(Wording.line("  <b>Lie\u0301vin</b> ", 50)).isEqualTo(Checked.of("<b>Liévin</b>"));
        assertThat(Wording.prose("un\r\ndeux", 50)).isEqualTo(Checked.of("un\ndeux"));
        assertThat(Wording.line("   ", 50)).isEqualTo(Checked.nothing());
    }

    @Test
    void length_is_counted_in_characters_as_people_do() {
        assertThat(Wording.prose("😀".repeat(280), 280).violation()).isNull();
        assertThat(Wording.prose("😀".repeat(281), 280).violation())
                .extracting(Message::code)
                .isEqualTo("text.long");
    }

    @Test
    void a_line_has_no_end_of_line() {
        assertThat(Wording.line("un\ndeux", 50).violation())
                .extracting(Message::code)
                .isEqualTo("text.lines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\ud800b", "Li\ufffdvin", "a\u202eb"})
    void what_no_screen_can_show_is_refused(String given) {
        assertThat(Wording.prose(given, 50).violation())
                .extracting(Message::code)
                .isEqualTo("text.unreadable");
        assertThat(Wording.excerpt(given)).contains("?");
    }

    @ParameterizedTest
    @CsvSource({"contact@Lieu.EXAMPLE, contact@lieu.example", "' a.b+c@x-y.example ', a.b+c@x-y.example"})
    void an_email_address_is_taken(String given, String address) {
        assertThat(Email.check(given)).isEqualTo(Checked.of(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lieu.example",
                "a@b",
                "a b@lieu.example",
                "a..b@lieu.example",
                "a@lieu.example - b@lieu.example",
                "@lieu.example"
            })
    void what_is_no_email_address_is_refused(String given) {
        assertThat(Email.check(given).violation()).extracting(Message::code).isEqualTo("email.malformed");
    }

    @ParameterizedTest
    @CsvSource({
        "https://lieu.example/a?b=c#d, https://lieu.example/a?b=c#d",
        "www.lieu.example, https://www.lieu.example",
        "http://liévin.example/été, http://liévin.example/été",
        "https://lieu.example/a[1]?q={b}, https://lieu.example/a[1]?q={b}"
    })
    void a_web_address_is_taken(String given, String address) {
        assertThat(WebAddress.check(given)).isEqualTo(Checked.of(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "lieu",
                "ftp://lieu.example",
                "https://",
                "https://localhost/",
                "https://a b.example",
                "https://[::1]/",
                "https://lieu.example/a|b",
                "https://lieu.example/100%",
                "https://user:pass@lieu.example",
                "data:text/html,x"
            })
    void what_is_no_web_address_is_refused(String given) {
        assertThat(WebAddress.check(given).violation())
                .extracting(Message::code)
                .isEqualTo("url.malformed");
    }

    @Test
    void a_choice_is_exact_but_for_case_spaces_and_apostrophes() {
        assertThat(Choices.QUALIFICATIONS.check("Étapes numériques(La Poste)"))
                .isEqualTo(Checked.of("Étapes numériques (La Poste)"));
        assertThat(Choices.ACCESS_MODES.check("Ce lieu n’accueille pas de public"))
                .isEqualTo(Checked.of("Ce lieu n'accueille pas de public"));
        assertThat(Choices.FEES.check(" gratuit ")).isEqualTo(Checked.of("Gratuit"));
        assertThat(Choices.TYPOLOGIES.check("tiers_lieux")).isEqualTo(Checked.of("TIERS_LIEUX"));
        assertThat(Choices.THEMES.check("SECURITE_NUMERIQUE")).isEqualTo(Checked.of("securite_numerique"));
        var violation = Choices.FEES.check("gratuits").violation();
        assertThat(violation).extracting(Message::code).isEqualTo("fee.unknown");
        assertThat(violation).extracting(Words.FRENCH::of).asString().contains("Vouliez-vous dire « Gratuit »");
    }
}
