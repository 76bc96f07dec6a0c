package fr.maillage.command.values;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.Message;
import fr.maillage.command.http.Words;
import fr.maillage.territory.Territories;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalityTest {

    private static final Locality FRANCE = new Locality(Territories.load());

    @ParameterizedTest
    @CsvSource({"62510, 62510", "' 2a004 ', 2A004", "97411, 97411", "75101, 75101"})
    void a_commune_is_found_by_its_code(String given, String code) {
        assertThat(FRANCE.code(given)).isEqualTo(Checked.of(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999", "62999", "20999"})
    void a_code_of_no_commune_is_refused(String given) {
        assertThat(FRANCE.code(given).violation())
                .extracting(Message::code)
                .isIn("commune.unknown", "commune.malformed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "91182; 91182 est devenu Évry-Courcouronnes (91228) le 1er janvier 2019 : donnez 91228.",
                "20004; 20004 est devenu Ajaccio (2A004) le 1er janvier 1976 : donnez 2A004.",
                "80389; 80389 est devenu Hombleux (80442)"
            })
    void a_code_of_before_is_refused_with_its_successor(String given, String message) {
        assertThat(Words.FRENCH.of(Objects.requireNonNull(FRANCE.code(given).violation())))
                .startsWith(message);
    }

    @Test
    void a_code_of_before_that_is_a_postcode_too_is_told_as_both() {
        var violation = Objects.requireNonNull(FRANCE.code("01270").violation());
        assertThat(violation.code()).isEqualTo("commune.former");
        assertThat(Words.FRENCH.of(violation)).contains("01270 est devenu", "C'est aussi un code postal");
    }

    @Test
    void a_territory_of_before_is_refused_with_its_successor() {
        assertThat(FRANCE.territory("commune:91228").value()).hasToString("commune:91228");
        assertThat(Words.FRENCH.of(
                        Objects.requireNonNull(FRANCE.territory("commune:91182").violation())))
                .isEqualTo("91182 est devenu Évry-Courcouronnes (91228) le 1er janvier 2019 : donnez commune:91228.");
        assertThat(FRANCE.territory("departement:999").violation())
                .extracting(Message::code)
                .isEqualTo("territory.unknown");
    }

    @Test
    void a_commune_is_addressed_by_the_postcodes_of_those_that_joined_it() {
        assertThat(FRANCE.postcode("02160", "51171")).isEqualTo(Checked.of("02160"));
        assertThat(FRANCE.postcode("01510", "01453")).isEqualTo(Checked.of("01510"));
    }

    @Test
    void a_postcode_given_for_a_code_is_recognised() {
        var violation = Objects.requireNonNull(FRANCE.code("59000").violation());
        assertThat(violation.code()).isEqualTo("commune.unknown");
        assertThat(Words.FRENCH.of(violation))
                .contains("C'est un code postal")
                .contains("Lille")
                .contains("59350");
    }

    @Test
    void a_postcode_must_be_one_of_the_communes() {
        assertThat(FRANCE.postcode("62800", "62510")).isEqualTo(Checked.of("62800"));
        var violation = Objects.requireNonNull(FRANCE.postcode("59000", "62510").violation());
        assertThat(violation.code()).isEqualTo("postcode.mismatch");
        assertThat(Words.FRENCH.of(violation)).contains("Liévin").contains("62800");
        assertThat(FRANCE.postcode("628", "62510").violation())
                .extracting(Message::code)
                .isEqualTo("postcode.malformed");
    }

    @Test
    void a_commune_that_joined_another_is_still_addressed_by_either_postcode() {
        var joined = Territories.load().communes().stream()
                .filter(commune ->
                        commune.partOf() != null && commune.postcodes().isEmpty())
                .findFirst()
                .orElseThrow();
        var whole = Territories.load()
                .commune(Objects.requireNonNull(joined.partOf()))
                .orElseThrow();
        var postcode = whole.postcodes().getFirst();
        assertThat(FRANCE.serves(postcode, joined)).isEqualTo(Checked.of(postcode));
    }
}
