package fr.maillage.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.Hours;
import fr.maillage.hours.HoursText.Slip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            Mo 09:00-12:00,09:00-12:00              ~ Mo 09:00-12:00                         ~ donné deux fois
            Mo 09:00-12:00,11:00-13:00; Tu off      ~ Mo 09:00-13:00; Tu off                 ~ se chevauchent
            Mo 14:00-18:00,09:00-12:00,11:00-13:00  ~ Mo 09:00-13:00,14:00-18:00             ~ se chevauchent
            Mo 09:00-12:00,14:00-14:00; Tu 10:00-12:00 ~ Mo 09:00-12:00; Tu 10:00-12:00      ~ même heure
            Mo 09:00-12:00; Tu 14:00-14:00          ~ Mo 09:00-12:00; Tu unknown "14:00-14:00" ~ même heure
            Mo 09:00-12:00; Tu 09:00                ~ Mo 09:00-12:00; Tu unknown "09:00"     ~ pas de fin
            Mo 09:00-12:00; Tu 12:00-09:00 "accueil" ~ Mo 09:00-12:00; Tu unknown "accueil"  ~ avant de commencer
            Mo 09:00-12:00; Tu 14:00-14:00 off      ~ Mo 09:00-12:00                         ~ même heure
            Mo 09:00-12:00, Mo 11:00-13:00          ~ Mo 09:00-12:00, Mo 11:00-13:00         ~ se chevauchent
            """)
    void a_slip_does_not_hide_the_week(String raw, String normalized, String wrong) {
        var text = HoursText.read(raw);
        assertThat(text.recorded()).isEqualTo(new Hours(raw, normalized, null));
        assertThat(text.slips())
                .singleElement()
                .extracting(Slip::wrong)
                .asString()
                .contains(wrong);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            Mo-Fr 9h00-12h00                             ~ Mo-Fr 09:00-12:00
            We 22:00-26:00                               ~ We 22:00-02:00
            Mo-Fr 09:00-12:00 || "sur rendez-vous"       ~ Mo-Fr 09:00-12:00 || "sur rendez-vous"
            Mo-Fr 09:00-12:00, Tu 11:00-13:00 off        ~ Mo-Fr 09:00-12:00, Tu 11:00-13:00 off
            Mo 10:00-13:00,13:00-18:00                   ~ Mo 10:00-13:00,13:00-18:00
            Mo 09:00-12:00; Mo 11:00-13:00               ~ Mo 09:00-12:00; Mo 11:00-13:00
            week 51-02 Mo 10:00-12:00                    ~ week 51-53,01-02 Mo 10:00-12:00
            Mo 10:00-12:00; 2026 Nov 29+ off             ~ Mo 10:00-12:00; 2026 Nov 29-2026 Dec 31 off; 2027+ off
            Mo 10:00-12:00; 2026 Dec 31+ off             ~ Mo 10:00-12:00; 2026 Dec 31 off; 2027+ off
            2026 Nov 29-Dec 31 off                       ~ 2026 Nov 29-2026 Dec 31 off
            2026 Nov 29-Jan 10 off                       ~ 2026 Nov 29-2027 Jan 10 off
            2026 Aug 01-15 off                           ~ 2026 Aug 01-15 off
            24/7; PH off                                 ~ 24/7; PH off
            """)
    void what_makes_sense_is_put_in_one_form(String raw, String normalized) {
        var text = HoursText.read(raw);
        assertThat(text.recorded()).isEqualTo(new Hours(raw, normalized, null));
        assertThat(text.slips()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            Mo-Fr 09:00-12:00 et 14:00-17:00      ~ et 14:00-17:00
            Mo-Fr 09:00-12:00-14:00               ~ -14:00
            Mo-Fr 09:00-12:00; lundi fermé        ~ lundi fermé
            Mo-Fr 25:00-26:00                     ~ 25:00-26:00
            Mo-Fr 09:00-12:00 14:00               ~ 14:00
            Mo-Fr 09:00-                          ~ -
            lundi au vendredi                     ~ lundi au vendredi
            Aug 32 off                            ~ 32 off
            Mo-Fr 09:00-12:00 "sur rendez-vous    ~ "sur rendez-vous
            """)
    void the_excerpt_begins_with_the_first_word_that_is_not_understood(String raw, String excerpt) {
        var text = HoursText.read(raw);
        assertThat(text.error()).startsWith("Horaires illisibles à partir de « " + excerpt + " ». ");
        assertThat(text.recorded()).isEqualTo(new Hours(raw, null, text.error()));
    }

    @Test
    void ends_of_lines_and_tabs_move_nothing() {
        assertThat(HoursText.read("Mo-Fr 09:00-12:00;\n\tSa 10:00-12:00")
                        .recorded()
                        .normalized())
                .isEqualTo("Mo-Fr 09:00-12:00; Sa 10:00-12:00");
        assertThat(HoursText.read("Mo-Fr 09:00-12:00;\n\tSamedi").error()).contains("« Samedi »");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tu 14:00-14:00", "Mo 09:00", "Tu 14:00-14:00; We 12:00-12:00", "Tu 14:00-14:00 off", ";;"})
    void where_nothing_is_left_nothing_is_read(String raw) {
        assertThat(HoursText.read(raw).error()).isNotNull();
        assertThat(HoursText.read(raw).recorded().normalized()).isNull();
    }
}
