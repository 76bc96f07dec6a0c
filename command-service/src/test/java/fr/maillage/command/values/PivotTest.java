package fr.maillage.command.values;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PivotTest {

    @ParameterizedTest
    @CsvSource({
        "43493312300029, 43493312300029",
        "434 933 123 00029, 43493312300029",
        "W621000123, W621000123",
        "w621000123, W621000123",
        "W2A1000123, W2A1000123",
        "w2b 1000456, W2B1000456",
        "W9R1000123, W9R1000123",
        "W9G-4000789, W9G4000789",
        "w9p1002760, W9P1002760"
    })
    void a_right_siret_or_rna_is_taken_without_its_spaces(String given, String pivot) {
        assertThat(Pivot.check(given)).isEqualTo(Checked.of(pivot));
    }

    @Test
    void a_legal_entity_keeps_its_siren_and_may_get_a_first_siret() {
        assertThat(Pivot.mayFollow("43493312300029", "43493312300037")).isTrue();
        assertThat(Pivot.mayFollow("W621000123", "43493312300029")).isTrue();
        assertThat(Pivot.mayFollow("43493312300029", "26590123100018")).isFalse();
        assertThat(Pivot.mayFollow("43493312300029", "W621000123")).isFalse();
        assertThat(Pivot.mayFollow("W621000123", "W621000124")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000000000", "", "  "})
    void fourteen_zeros_and_blanks_say_nothing(String given) {
        assertThat(Pivot.check(given)).isEqualTo(Checked.nothing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"43493312300028", "43493312300092", "35600000000002"})
    void a_siret_with_a_wrong_check_digit_is_refused(String given) {
        assertThat(Pivot.check(given).violation()).extracting(Message::code).isEqualTo("pivot.checksum");
    }

    @Test
    void an_office_of_la_poste_keeps_to_its_own_rule() {
        // 3+5+6+4+3+2+1+1 = 25: a multiple of five, though Luhn's sum is not one of ten.
        assertThat(Pivot.check("35600000043211")).isEqualTo(Checked.of("35600000043211"));
        assertThat(Pivot.check("35600000043213").violation())
                .extracting(Message::code)
                .isEqualTo("pivot.checksum");
        assertThat(Pivot.check("43493312304321").violation())
                .extracting(Message::code)
                .isEqualTo("pivot.checksum");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "434933123",
                "4349331230002",
                "W62100012",
                "X621000123",
                "WA21000123",
                "W2A100012B",
                "W2AB000123",
                "2A1000123",
                "43493312300029 bis",
                "４３４９３３１２３０００２９"
            })
    void anything_else_is_no_pivot(String given) {
        assertThat(Pivot.check(given).violation()).extracting(Message::code).isEqualTo("pivot.malformed");
    }
}
