package fr.maillage.query.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opening hours as people write them. */
class WrittenHoursTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            lundi à vendredi 9h-12h et 14h-17h30 ; samedi 9h-12h ~ Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00
            du lundi au jeudi de 9 h à 12 h 30                   ~ Mo-Th 09:00-12:30
            Mardi : 14h-18h                                      ~ Tu 14:00-18:00
            lu, me et ve 8h30-12h                                ~ Mo,We,Fr 08:30-12:00
            dimanche fermé                                       ~ Su off
            Sur rendez-vous                                      ~ "sur rendez-vous"
            uniquement sur RDV                                   ~ "sur rendez-vous"
            mardi 14h-17h sur rendez-vous                        ~ Tu 14:00-17:00 "sur rendez-vous"
            mardi 14h-17h, uniquement sur rendez-vous            ~ Tu 14:00-17:00 "sur rendez-vous"
            mardi 14h-17h, sinon sur rendez-vous                 ~ Tu 14:00-17:00 || "sur rendez-vous"
            mardi 14h-17h ou sur rdv                             ~ Tu 14:00-17:00 || "sur rendez-vous"
            mardi 14h-17h ; sur rendez-vous                      ~ Tu 14:00-17:00 || "sur rendez-vous"
            mardi 14h-17h ; fermé pendant les vacances scolaires ~ Tu 14:00-17:00; SH off
            mardi 14h-17h, sauf vacances scolaires               ~ Tu 14:00-17:00; SH off
            mardi 14h-17h ; vacances scolaires : mardi 10h-12h   ~ Tu 14:00-17:00; SH Tu 10:00-12:00
            mardi 14h-17h ; fermé les jours fériés               ~ Tu 14:00-17:00; PH off
            mardi 14h-17h ; jours fériés fermé                   ~ Tu 14:00-17:00; PH off
            le 1er lundi du mois 14h-17h                         ~ Mo[1] 14:00-17:00
            dernier samedi du mois de 10h à 12h                  ~ Sa[-1] 10:00-12:00
            """)
    void words_become_the_syntax_of_the_standard(String written, String standard) {
        assertThat(WrittenHours.standard(written)).isEqualTo(standard);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            Mo-Fr 09:00-12:00, 14:00-17:30 ; PH off
            "sur rendez-vous"
            Mo-Fr 09:00-12:00 || "sur rendez-vous"
            Mo-Fr 09:00-12:00 "9h le mardi"
            """)
    void what_is_in_it_already_or_no_hours_at_all_stays_as_it_is(String written) {
        assertThat(WrittenHours.standard(written)).isEqualTo(written);
    }
}
