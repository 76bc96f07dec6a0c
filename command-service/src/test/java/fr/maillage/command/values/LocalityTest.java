package fr.maillage.command.values;

import static org.assertj.core.api.Assertions.assertThat;

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
    @ValueSource(strings = {"99999", "62999", "20004"})
    void a_code_of_no_commune_is_refused(String given) {
        assertThat(FRANCE.code(given).fault()).extracting(Fault::code).isIn("commune.unknown", "commune.malformed");
    }

    @Test
    void a_postcode_given_for_a_code_is_recognised() {
        var fault = Objects.requireNonNull(FRANCE.code("59000").fault());
        assertThat(fault.code()).isEqualTo("commune.unknown");
        assertThat(fault.message())
                .contains("C'est un code postal")
                .contains("Lille")
                .contains("59350");
    }

    @Test
    void a_postcode_must_be_one_of_the_communes() {
        assertThat(FRANCE.postcode("62800", "62510")).isEqualTo(Checked.of("62800"));
        var fault = Objects.requireNonNull(FRANCE.postcode("59000", "62510").fault());
        assertThat(fault.code()).isEqualTo("postcode.mismatch");
        assertThat(fault.message()).contains("Liévin").contains("62800");
        assertThat(FRANCE.postcode("628", "62510").fault())
                .extracting(Fault::code)
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
