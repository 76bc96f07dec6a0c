package fr.maillage.command.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

    @ParameterizedTest
    @CsvSource({
        "+33321000000, +33321000000",
        "03 21 00 00 00, +33321000000",
        "03.21.00.00.00, +33321000000",
        "+33 (0)3 21 00 00 00, +33321000000",
        "0033321000000, +33321000000",
        "0262 10 00 00, +262262100000",
        "0590100000, +590590100000",
        "0696 10 00 00, +596696100000",
        "+687123456, +687123456",
        "+3225550000, +3225550000"
    })
    void a_number_is_recorded_in_one_form_whichever_way_it_is_written(String given, String phone) {
        assertThat(Phone.check(given)).isEqualTo(Checked.of(phone));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3949", "03 21 00 00", "+33 03 21 00 00 00", "+332100000", "poste 12", "+", "03 21 00 00 00 / 01"
            })
    void what_nobody_could_dial_is_refused(String given) {
        assertThat(Phone.check(given).fault()).extracting(Fault::code).isEqualTo("phone.malformed");
    }
}
