package fr.maillage.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForReadersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            quoteCharacter = '`',
            value = {
                "Mo-Fr 9h00-12h00 = Mo-Fr 09:00-12:00",
                "Mo-Fr 09:00-12:00; PH off = Mo-Fr 09:00-12:00; PH off",
                "Mo-Fr 09:00-12:00; SH off = Mo-Fr 09:00-12:00 open \"vacances scolaires : fermé\"",
                "24/7; SH off = 24/7 open \"vacances scolaires : fermé\"",
                "Mo-Fr 09:00-12:00 \"sur rendez-vous\"; SH off = Mo-Fr 09:00-12:00 \"sur rendez-vous ; vacances"
                        + " scolaires : fermé\"",
                "Mo-Fr 09:00-12:00; SH Mo-We 10:00-11:00 = Mo-Fr 09:00-12:00 open \"vacances scolaires : lun.-mer."
                        + " 10:00-11:00\"",
                "Mo-Fr 09:00-12:00; PH,SH off = Mo-Fr 09:00-12:00 open \"vacances scolaires : fermé\"; PH off",
                "Mo-Fr 09:00-12:00; SH \"sur rendez-vous\" = Mo-Fr 09:00-12:00 open \"vacances scolaires : sur"
                        + " rendez-vous\"",
                "Mo-Fr 09:00-12:00 || \"sur rendez-vous\"; SH off = Mo-Fr 09:00-12:00 open \"vacances scolaires :"
                        + " fermé\" || \"sur rendez-vous\"",
                "SH off = unknown \"vacances scolaires : fermé\"",
                "Aug 01-15 off = unknown \"horaires non précisés\"; Aug 01-15 off",
                "PH off = unknown \"horaires non précisés\"; PH off",
                "Mo-Fr = Mo-Fr unknown",
                "Mo 10:00-16:00/90 = Mo unknown \"10:00-16:00/01:30\"",
                "Apr 15-Sep Mo 10:00-12:00 = Apr 15-Sep 30 Mo 10:00-12:00",
                "Nov 29+ off; Mo 10:00-12:00 = Nov 29-Dec 31 off; Mo 10:00-12:00",
                "2026 Nov 29+ off; Mo 10:00-12:00 = 2026 Nov 29-2026 Dec 31 off; 2027+ off; Mo 10:00-12:00",
                "2026 Nov+ off; Mo 10:00-12:00 = 2026 Nov 01-2026 Dec 31 off; 2027+ off; Mo 10:00-12:00",
                "Nov+ off; Mo 10:00-12:00 = Nov 01-Dec 31 off; Mo 10:00-12:00",
                "\"Accueil\": Mo 10:00-12:00 = Mo 10:00-12:00 open \"Accueil\"",
                "quand on veut = quand on veut",
            })
    void hours_are_written_so_that_others_judge_as_we_do(String given, String written) {
        assertThat(HoursText.read(given).forReaders()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            quoteCharacter = '`',
            value = {
                "Mo-Fr 09:00-12:00; SH off = Mo-Fr 09:00-12:00 open \"vacances scolaires : fermé\"",
                "Mo-Fr,SH 09:00-12:00 = Mo-Fr 09:00-12:00 open \"vacances scolaires : 09:00-12:00\"",
                "PH off = unknown \"horaires non précisés\"; PH off",
                "Mo-Fr = Mo-Fr unknown",
                "\"Accueil\": Mo 10:00-16:00/90 = \"Accueil\": Mo unknown \"10:00-16:00/01:30\"",
            })
    void a_rule_that_is_put_into_words_or_added_is_told(String given, String written) {
        assertThat(HoursText.read(given).told()).hasValue(written);
        assertThat(HoursText.read(written).told()).as("what was exported").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mo-Fr 9h00-12h00",
                "Mo-Fr 09:00-12:00; PH off",
                "2026 Nov 29+ off; Mo 10:00-12:00",
                "week 51-02 Mo-Su 10:00-12:00",
                "\"Accueil\": Mo 10:00-12:00",
                "Mo-Fr 09:00-12:00 || \"sur rendez-vous\"",
                "24/7",
                "quand on veut",
            })
    void the_same_in_other_words_is_not(String given) {
        assertThat(HoursText.read(given).told()).isEmpty();
    }

    /** Whatever is written for others means here what the text itself does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mo-Fr 09:00-12:00; SH off",
                "SH Mo-Fr 10:00-11:00",
                "Mo-Fr,SH 09:00-12:00; PH off",
                "Mo-Fr 09:00-12:00; SH,PH off",
                "Mo-Fr 09:00-12:00; SH off || \"sur rendez-vous\"",
                "Mo-Fr; Sa 10:00-12:00",
                "Aug 01-15 off",
                "Apr 15-Sep Mo 10:00-12:00",
                "Jan 10-Feb Mo-Su 10:00-12:00",
                "Nov 29+ off; Mo-Su 10:00-12:00",
                "week 51-02 Mo-Su 10:00-12:00",
                "Mo-Fr 08:00-16:00/90",
            })
    void what_is_written_for_others_says_the_same_at_any_moment(String given) {
        var own = OpeningHours.read(given).orElseThrow();
        var others = OpeningHours.read(HoursText.read(given).forReaders()).orElseThrow();
        var chance = new Random(20261129);

        for (var count = 0; count < 2_000; count++) {
            var moment = LocalDateTime.of(2026, 11, 29, 0, 0).plusMinutes(chance.nextInt(3 * 366 * 1440));
            assertThat(others.at(moment).getClass())
                    .as("%s at %s", given, moment)
                    .isEqualTo(own.at(moment).getClass());
        }
    }

    @Test
    void hours_of_which_nothing_is_told_are_read_as_unknown() {
        var hours = OpeningHours.read(HoursText.NOT_TOLD).orElseThrow();

        assertThat(hours.at(LocalDateTime.of(2026, 12, 1, 10, 0))).isInstanceOf(OpeningHours.Now.Unknown.class);
    }
}
