package fr.maillage.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What headers of ours mean, as they are written. */
class OwnHeadersTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "abc              | abc",
                "\"abc\"          | abc",
                "\"deux mots\"    | deux mots",
                "\"a\\\"b\\\\c\"  | a\"b\\c",
                "a\\b             | a\\b",
                "8e03978e-40d5-43e8-bc93-6894a57f9324 | 8e03978e-40d5-43e8-bc93-6894a57f9324"
            })
    void a_key_is_the_same_in_quotes_and_without(String written, String key) {
        assertThat(RequestReader.key(written).value()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"abc",
                "abc\"",
                "\"",
                "\"\"",
                "\"a\"b\"",
                "\"a\\b\"",
                "\"a\\\"",
                "\"abc\";p=1",
                "\"a\", \"b\"",
                "deux mots",
                "cl\u00e9",
                "\"cl\u00e9\"",
                "\ufffd",
                ""
            })
    void what_is_no_key_in_either_way_is_refused(String written) {
        assertThat(RequestReader.key(written).value()).isNull();
        assertThat(Objects.requireNonNull(RequestReader.key(written).violation())
                        .code())
                .isEqualTo("idempotency.malformed");
    }

    @Test
    void a_key_counts_255_characters_whatever_is_escaped_in_it() {
        assertThat(RequestReader.key("\"" + "\\\\".repeat(255) + "\"").value()).isEqualTo("\\".repeat(255));
        assertThat(RequestReader.key("\"" + "\\\\".repeat(256) + "\"").value()).isNull();
        assertThat(RequestReader.key("x".repeat(255)).value()).hasSize(255);
        assertThat(RequestReader.key("x".repeat(256)).value()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Fermeture%20estivale, Fermeture estivale",
        "Ferm%C3%A9%20l%27%C3%A9t%C3%A9, Fermé l'été",
        "Travaux, Travaux",
        "1+1, 1+1"
    })
    void a_reason_is_read_from_its_percent_encoding(String written, String meant) {
        assertThat(Callers.reason(written).value()).isEqualTo(meant);
    }

    /** The bytes of UTF-8, as a server reads them, which takes headers for Latin-1. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Ferm\u00c3\u00a9", "\u00c3\u0089t\u00c3\u00a9", "Ferm\u00e9", "\ufffd", "100%", "%C3%", "%zz"})
    void a_reason_that_is_not_percent_encoded_is_refused_and_told_how(String written) {
        var violation = Objects.requireNonNull(Callers.reason(written).violation());
        assertThat(violation.code()).isEqualTo("reason.malformed");
        assertThat(Words.FRENCH.of(violation)).contains("« Fermé l'été » s'écrit Ferm%C3%A9%20l%27%C3%A9t%C3%A9");
    }

    @Test
    void a_reason_whose_bytes_are_no_utf_8_is_refused() {
        assertThat(Objects.requireNonNull(Callers.reason("Ferm%E9").violation()).code())
                .isEqualTo("text.unreadable");
    }
}
