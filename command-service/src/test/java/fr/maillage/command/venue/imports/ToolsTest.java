package fr.maillage.command.venue.imports;

import static fr.maillage.command.venue.imports.Rows.candidate;
import static fr.maillage.command.venue.imports.Rows.codes;
import static fr.maillage.command.venue.imports.Rows.read;
import static fr.maillage.command.venue.imports.Rows.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.http.Words;
import fr.maillage.events.FreeText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tools leave in cells: words for nothing, failed formulas, text in the wrong encoding. */
class ToolsTest {

    @ParameterizedTest
    @ValueSource(strings = {"nan", "NaN", "None", "NULL", "N/A", "NA", "<NA>", "-", "—", "NaT", "http://"})
    void a_word_for_nothing_is_nothing(String word) {
        var reading = read(
                "telephone",
                word,
                "latitude",
                word,
                "longitude",
                word,
                "services",
                word,
                "horaires",
                word,
                "pivot",
                word,
                "presentation_detail",
                word,
                "site_web",
                word,
                "code_insee",
                word,
                "autres_formations_labels",
                word);
        assertThat(codes(reading)).containsExactly("venue.standard.services");
        var candidate = candidate(reading);
        assertThat(candidate.profile().contact().phone()).isNull();
        assertThat(candidate.profile().presentation()).isNull();
        assertThat(candidate.hours()).isNull();
        assertThat(candidate.labels()).isEmpty();
        assertThat(candidate.unsaid()).isEmpty();
        assertThat(refusal(read("nom", word)).code()).isEqualTo("venue.nom.missing");
    }

    @Test
    void a_cell_that_is_longer_than_anybody_writes_is_not_read_and_takes_nothing_back() {
        var reading = read("telephone", "0".repeat(40_001));
        assertThat(codes(reading)).containsExactly("venue.cell.long");
        assertThat(candidate(reading).unsaid()).containsExactly("telephone");
    }

    @Test
    void a_stroke_is_the_address_where_there_are_no_streets() {
        assertThat(candidate("adresse", "-").place().address()).isEqualTo("-");
        assertThat(refusal(read("adresse", "nan")).code()).isEqualTo("venue.adresse.missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#REF!", "#VALEUR!", "#DIV/0!", "#NAME?"})
    void a_failed_formula_is_not_read_and_takes_nothing_back(String word) {
        var reading = read("telephone", word);
        assertThat(candidate(reading).profile().contact().phone()).isNull();
        assertThat(codes(reading)).containsExactly("venue.cell.failed");
        assertThat(candidate(reading).unsaid()).containsExactly("telephone");
    }

    @Test
    void what_stands_for_masked_words_in_our_own_export_takes_nothing_back() {
        var reading = read("presentation_detail", FreeText.MASKED);
        assertThat(candidate(reading).profile().presentation()).isNull();
        assertThat(candidate(reading).unsaid()).containsExactly("presentation_detail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L'été à l'accueil : « déjà », œuvre, garçon, Noël, 10 €, l’aîné…",
                "Liévin",
                "À côté",
                "N° 3 – étage",
                "Voilà"
            })
    void text_decoded_twice_is_mended_where_it_is_certain(String text) {
        var reading = read("presentation_detail", spoiled(text));
        assertThat(candidate(reading).profile().presentation()).isEqualTo(text);
        assertThat(codes(reading)).containsExactly("venue.text.mended");
        assertThat(candidate("presentation_detail", spoiled(spoiled(text)))
                        .profile()
                        .presentation())
                .isEqualTo(text);
    }

    @Test
    void what_is_mended_is_shown() {
        var reading = read("commune", "LiÃ©vin", "code_insee", "");
        assertThat(candidate(reading).place().communeCode()).isEqualTo("62510");
        assertThat(Words.FRENCH.of(reading.warnings().getFirst().message())).contains("« LiÃ©vin »", "« Liévin »");
        assertThat(read("adresse", "1 rue de l'Ã©cole").warnings())
                .singleElement()
                .extracting(issue -> Words.FRENCH.of(issue.message()))
                .asString()
                .contains("Ã©cole", "école");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ã  l'accueil", "LiÃ©vin, à côté", "l'Ã©cole de garçons", "VoilÃ"})
    void text_of_which_a_part_was_decoded_twice_is_kept_and_said(String text) {
        var reading = read("presentation_detail", text);
        assertThat(candidate(reading).profile().presentation()).isEqualTo(text);
        assertThat(codes(reading)).containsExactly("venue.text.decoded-twice");
    }

    @Test
    void an_id_is_never_mended() {
        assertThat(candidate("id", "LiÃ©vin-1").source().id()).isEqualTo("LiÃ©vin-1");
    }

    @Test
    void right_text_is_not_mended() {
        assertThat(read("presentation_detail", "L'Île-d'Yeu, Âge d'or, PÂTÉ « À LA UNE » ÂÀÃ, 5 °C – l’été")
                        .warnings())
                .isEmpty();
    }

    @Test
    void no_remark_repeats_a_long_cell() {
        var reading =
                read("services", "x".repeat(50_000), "site_web", "y".repeat(50_000), "latitude", "z".repeat(50_000));
        assertThat(reading.warnings()).hasSizeGreaterThan(2).allSatisfy(issue -> {
            assertThat(Words.FRENCH.of(issue.message())).hasSizeLessThan(400);
            assertThat(issue.value()).hasSizeLessThan(400);
        });
    }

    private static String spoiled(String text) {
        var decoded = new StringBuilder();
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            var letter = new String(new byte[] {octet}, Charset.forName("windows-1252"));
            // The five bytes that mean nothing there stay controls, as browsers and spreadsheets leave them.
            decoded.append(letter.equals("\ufffd") ? String.valueOf((char) (octet & 0xff)) : letter);
        }
        return decoded.toString();
    }
}
