package fr.maillage.command.venue.imports;

import static fr.maillage.command.venue.imports.Rows.candidate;
import static fr.maillage.command.venue.imports.Rows.codes;
import static fr.maillage.command.venue.imports.Rows.read;
import static fr.maillage.command.venue.imports.Rows.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.http.Words;
import fr.maillage.events.Coordinates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes that a spreadsheet or a library took for numbers are codes again. */
class TakenForNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "62800.0",
                "62800,0",
                "62800.00",
                "62 800,0",
                "62\u202f800",
                "62,800",
                "62.800",
                "62,800.00",
                "\"62800\"",
                "=\"62800\"",
                "'62800",
                "6.2800E+04"
            })
    void a_postcode(String written) {
        var reading = read("code_postal", written);
        assertThat(candidate(reading).place().postcode()).isEqualTo("62800");
        assertThat(codes(reading)).doesNotContain("venue.postcode.malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"62510.0", "62510,0", "62\u00a0510", "62 510,00", "62510."})
    void a_commune(String written) {
        assertThat(candidate("code_insee", written).place().communeCode()).isEqualTo("62510");
    }

    @Test
    void each_is_said() {
        assertThat(codes(read("code_postal", "62800.0", "code_insee", "62510.0")))
                .containsExactly("venue.code.number", "venue.code.number");
        assertThat(Words.FRENCH.of(
                        read("code_postal", "62800.0").warnings().getFirst().message()))
                .contains("« 62800.0 »", "62800 ");
        assertThat(read("code_postal", "62 800", "code_insee", "62 510").warnings())
                .isEmpty();
    }

    @Test
    void a_code_that_lost_its_zero_too() {
        var place = candidate("code_postal", "1000.0", "code_insee", "1053.0", "commune", "Bourg-en-Bresse")
                .place();
        assertThat(place.postcode()).isEqualTo("01000");
        assertThat(place.communeCode()).isEqualTo("01053");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "21620510800014.0|21620510800014",
                "21620510800014,00|21620510800014",
                "216 205 108 00014|21620510800014",
                "21 620 510 800 014,0|21620510800014",
                "21,620,510,800,014|21620510800014",
                "2.1620510800014E+13|21620510800014",
                "2.162051080102E13|21620510801020",
                "W123456789|W123456789",
                "5480546000018|05480546000018",
                "5480546000018.0|05480546000018"
            })
    void a_pivot(String written, String meant) {
        var reading = read("pivot", written);
        assertThat(candidate(reading).pivot()).isEqualTo(meant);
        assertThat(candidate(reading).unsaid()).doesNotContain("pivot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "0,0", "00000000000000.0", "0E+00", "0.00E+00"})
    void no_pivot(String written) {
        var reading = read("pivot", written);
        assertThat(candidate(reading).pivot()).isNull();
        assertThat(candidate(reading).unsaid()).doesNotContain("pivot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.16205E+13", "2,16205E+13", "2.16205e13", "2E+13"})
    void a_pivot_whose_digits_are_lost_is_none(String written) {
        var reading = read("pivot", written);
        assertThat(candidate(reading).pivot()).isNull();
        assertThat(codes(reading)).containsExactly("venue.code.rounded");
        assertThat(candidate(reading).unsaid()).contains("pivot");
    }

    @Test
    void a_code_whose_digits_are_lost_gives_way_to_what_the_line_says_otherwise() {
        var reading = read("code_insee", "6.25E+04", "code_postal", "62800");
        assertThat(candidate(reading).place().communeCode()).isEqualTo("62510");
        assertThat(codes(reading)).contains("venue.code.rounded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0321000000.0", "+33321000000.0", "03 21 00 00 00", "+33 3 21 00 00 00"})
    void a_telephone_number(String written) {
        assertThat(candidate("telephone", written).profile().contact().phone()).isEqualTo("+33321000000");
    }

    @Test
    void a_telephone_number_whose_digits_are_lost_is_none() {
        var reading = read("telephone", "3.21E+08");
        assertThat(candidate(reading).profile().contact().phone()).isNull();
        assertThat(codes(reading)).containsExactly("venue.code.rounded");
        assertThat(candidate(reading).unsaid()).contains("telephone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.0|1",
                "1,0|1",
                "1053.00|1053",
                "1 053|1053",
                "2.1620510800014E+13|21620510800014",
                "2.162051080102E13|21620510801020",
                "1.5|1.5",
                "v1.0|v1.0",
                "12 bis|12 bis",
                "5e3|5e3",
                "a-62800.0|a-62800.0"
            })
    void an_id(String written, String meant) {
        assertThat(candidate("id", written).source().id()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.16205E+13", "2,16E+13", "2E+13"})
    void an_id_that_was_rounded_identifies_nothing(String written) {
        var refused = refusal(read("id", written));
        assertThat(refused.code()).isEqualTo("venue.id.rounded");
        assertThat(Words.FRENCH.of(refused.message())).contains("« " + written + " »", "format texte");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"50,42|2,77", "50.42|2.77", "+50.42|2.77", "50.42°|2.77 °", "5.042E+01|2.77E0", "50,420000|2,7700"
            })
    void coordinates(String latitude, String longitude) {
        assertThat(candidate("latitude", latitude, "longitude", longitude)
                        .place()
                        .coordinates())
                .isEqualTo(new Coordinates(50.42, 2.77));
    }

    @Test
    void half_a_point_is_none_and_takes_nothing_back() {
        var reading = read("latitude", "50.42");
        assertThat(codes(reading)).containsExactly("venue.coordinates.half");
        assertThat(candidate(reading).unsaid()).contains("latitude", "longitude");
        assertThat(candidate("longitude", "est", "latitude", "50.42").unsaid()).contains("latitude", "longitude");
        assertThat(candidate().unsaid()).isEmpty();
    }
}
