package fr.maillage.query.need;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EurosTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"165,50|16550", "165.5|16550", "220|22000", "1 090,05 €|109005", "0,99|99", "0|0"})
    void a_price_is_kept_in_cents_however_it_is_written(String written, int cents) {
        assertThat(Euros.cents(written)).hasValue(cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3", "165,505", "beaucoup", "1,2,3", "12345678", "€"})
    void what_is_no_price_is_not_guessed(String written) {
        assertThat(Euros.cents(written)).isEmpty();
    }

    @Test
    void it_is_written_again_as_a_form_takes_it() {
        assertThat(Euros.written(16_550)).isEqualTo("165,50");
        assertThat(Euros.of(109_000).replace('\u202f', ' ').replace('\u00a0', ' '))
                .isEqualTo("1 090,00 €");
    }
}
