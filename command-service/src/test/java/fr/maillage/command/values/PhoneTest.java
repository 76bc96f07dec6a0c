package fr.maillage.command.values;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.Message;
import org.junit.jupiter.api.Test;
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
        "+689 40 12 34 56, +68940123456",
        "0508 41 12 34, +508411234",
        "+508 41 12 34, +508411234",
        "+3225550000, +3225550000",
        "0032 (0)2 555 00 00, +3225550000",
        "Tél : 03 21 00 00 00, +33321000000",
        "tél.03-21-00-00-00, +33321000000",
        "Tél./Fax : 03 21 00 00 00, +33321000000",
        "tel:+33-3-21-00-00-00, +33321000000",
        "(+33) 3 21 00 00 00, +33321000000",
        "(03) 21 00 00 00, +33321000000",
        "03/21/00/00/00, +33321000000",
        "0 805 000 000, +33805000000"
    })
    void a_number_is_recorded_in_one_form_whichever_way_it_is_written(String given, String phone) {
        assertThat(Phone.check(given).value()).isEqualTo(phone);
    }

    @Test
    void what_word_processors_and_spreadsheets_put_between_figures_is_left_out() {
        assertThat(Phone.check("\u202a+33\u00a03\u00a021\u202f00\u200900\u201100\u202c"))
                .isEqualTo(Checked.of("+33321000000"));
        assertThat(Phone.check("'+33 3 21 00 00 00")).isEqualTo(Checked.of("+33321000000"));
        assertThat(Phone.check("03\u00a021\u202f00\u200900\u201100")).isEqualTo(Checked.of("+33321000000"));
    }

    @ParameterizedTest
    @CsvSource({
        "+33590100000, +590590100000",
        "0033 590 10 00 00, +590590100000",
        "+33 (0)590 10 00 00, +590590100000",
        "590590100000, +590590100000",
        "+33690100000, +590690100000",
        "0691 22 10 00, +590691221000",
        "+33594100000, +594594100000",
        "06 94 10 00 00, +594694100000",
        "+33.5.96.10.00.00, +596596100000",
        "0697100000, +596697100000",
        "+33262100000, +262262100000",
        "0263 01 00 00, +262263010000",
        "+33692100000, +262692100000",
        "0693 10 00 00, +262693100000",
        "0269 61 00 00, +262269610000",
        "+33639100000, +262639100000",
        "+269 639 10 00 00, +262639100000",
        "+33 508 41 12 34, +508411234",
        "0708 40 12 34, +508708401234",
        "0709 01 00 00, +590709010000",
        "0709 11 00 00, +596709110000",
        "0709 21 00 00, +262709210000",
        "0709 31 00 00, +594709310000",
        "0709 35 00 00, +262709350000",
        "0976 01 00 00, +590976010000",
    })
    void a_number_of_overseas_has_the_calling_code_of_its_territory(String given, String phone) {
        assertThat(Phone.check(given).value()).isEqualTo(phone);
    }

    @ParameterizedTest
    @CsvSource({"07 08 10 00 00, +33708100000", "0710 00 00 00, +33710000000", "0638 10 00 00, +33638100000"})
    void a_number_that_begins_almost_like_one_of_overseas_is_of_the_mainland(String given, String phone) {
        assertThat(Phone.check(given).value()).isEqualTo(phone);
    }

    @ParameterizedTest
    @CsvSource({
        "321000000, +33321000000",
        "6 12 34 56 78, +33612345678",
        "692100000, +262692100000",
        "508411234, +508411234",
        "33321000000, +33321000000",
        "33590100000, +590590100000",
        "68940123456, +68940123456"
    })
    void a_zero_or_a_plus_that_was_lost_is_put_back(String given, String phone) {
        assertThat(Phone.check(given).value()).isEqualTo(phone);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "321000000|+33321000000|RESPELLED",
                "+33 03 21 00 00 00|+33321000000|RESPELLED",
                "0033 0590 10 00 00|+590590100000|RESPELLED",
                "+33 590 590 10 00 00|+590590100000|RESPELLED",
                "03 21 00 00 00 / 06 12 34 56 78|+33321000000|FIRST",
                "03 21 00 00 00 - 06 12 34 56 78|+33321000000|FIRST",
                "0692 10 00 00 ou 0262 10 00 00|+262692100000|FIRST",
                "+33321000000;+33612345678|+33321000000|FIRST",
                "+33 3 21 00 00 00 +33 6 12 34 56 78|+33321000000|FIRST",
                "(03) 21 00 00 00, 06 12 34 56 78|+33321000000|FIRST",
                "321000000 / 612345678|+33321000000|FIRST",
                "03 21 00 00 00 / 01|+33321000000|FIRST",
                "03 21 00 00 00 poste 12|+33321000000|FIRST",
                "Mairie : 03 21 00 00 00 (accueil)|+33321000000|FIRST",
                "Fax : 03 21 00 00 09 - Tél : 03 21 00 00 00|+33321000000|FIRST",
                "03 21 00 00 00|+33321000000|",
                "+33590100000|+590590100000|",
                "||",
            })
    void a_cell_of_a_file_is_read_as_a_person_would(String given, String phone, Phone.Guess guess) {
        var read = Phone.read(given == null ? "" : given);
        assertThat(read.number().value()).isEqualTo(phone);
        assertThat(read.guess()).isEqualTo(guess);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3949", "poste 12", "03 21 00 00 00 0", "3,21E+08", "Fax : 03 21 00 00 00", "voir le site"})
    void a_cell_without_a_number_is_read_as_none(String given) {
        assertThat(Phone.read(given).number().violation())
                .extracting(Message::code)
                .isEqualTo("phone.malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3949",
                "03 21 00 00",
                "+33 03 21 00 00 00",
                "+332100000",
                "poste 12",
                "+",
                "03 21 00 00 00 / 01",
                "03 21 00 00 00 / 06 12 34 56 78",
                "03 21 00 00 00 poste 12",
                "+590 10 00 00",
                "00000000000"
            })
    void what_nobody_could_dial_is_refused(String given) {
        assertThat(Phone.check(given).violation()).extracting(Message::code).isEqualTo("phone.malformed");
    }
}
