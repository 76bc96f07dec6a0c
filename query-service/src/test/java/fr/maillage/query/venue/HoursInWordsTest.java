package fr.maillage.query.venue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.Hours;
import fr.maillage.hours.OpeningHours;
import fr.maillage.query.venue.HoursInWords.Door;
import fr.maillage.query.venue.HoursInWords.Line;
import fr.maillage.query.web.Bundles;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursInWordsTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final String OFFICE = "Mo-Fr 09:00-12:00,13:30-17:30; Sa 09:00-12:00";

    private final HoursInWords words = new HoursInWords(Bundles.french());

    @Test
    void an_open_door_says_until_when() {
        assertThat(words.door(hours(OFFICE), TUESDAY.atTime(15, 0)))
                .isEqualTo(new Door(true, "Ouvert jusqu’à 17\u00a0h\u00a030"));
    }

    @Test
    void a_closed_door_says_when_it_opens() {
        assertThat(words.door(hours(OFFICE), TUESDAY.atTime(12, 30)))
                .isEqualTo(new Door(false, "Fermé, ouvre à 13\u00a0h\u00a030"));
        assertThat(words.door(hours(OFFICE), TUESDAY.plusDays(4).atTime(12, 30)))
                .isEqualTo(new Door(false, "Fermé, ouvre lundi à 9\u00a0h"));
    }

    @Test
    void what_is_not_known_is_said_so() {
        assertThat(words.door(null, TUESDAY.atTime(9, 0))).isEqualTo(new Door(null, "Horaires inconnus"));
        assertThat(words.door(new Hours("14:00-14:00", null, "Durée nulle"), TUESDAY.atTime(9, 0)))
                .isEqualTo(new Door(null, "Horaires illisibles"));
    }

    @Test
    void a_door_that_never_closes_is_open_all_the_time() {
        assertThat(words.door(hours("24/7"), TUESDAY.atTime(3, 0))).isEqualTo(new Door(true, "Ouvert en continu"));
    }

    @Test
    void days_in_a_row_with_the_same_hours_share_a_line() {
        assertThat(words.week(OpeningHours.read(OFFICE).orElseThrow(), TUESDAY))
                .containsExactly(
                        new Line(
                                "lundi à vendredi",
                                "9\u00a0h\u00a0à\u00a012\u00a0h, 13\u00a0h\u00a030\u00a0à\u00a017\u00a0h\u00a030",
                                true),
                        new Line("samedi", "9\u00a0h\u00a0à\u00a012\u00a0h", false),
                        new Line("dimanche", "fermé", false));
    }

    @Test
    void a_day_off_in_the_middle_of_the_week_is_seen() {
        assertThat(words.week(OpeningHours.read("Mo-Fr 14:00-17:00; We off").orElseThrow(), TUESDAY))
                .extracting(Line::days)
                .containsExactly("lundi et mardi", "mercredi", "jeudi et vendredi", "samedi et dimanche");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            Mo-Su 00:00-24:00 "uniquement sur rendez-vous" ~ Sur rendez-vous
            "RDV uniquement"                               ~ Sur rendez-vous
            "Sur RDV."                                     ~ Sur rendez-vous
            "sur R.D.V"                                    ~ Sur rendez-vous
            "sur rdv au secrétariat"                       ~ Sur rdv au secrétariat
            Tu 14:00-17:00 "sur inscription"               ~ Sur inscription
            Mo-Fr unknown                                  ~ Horaires non précisés
            Tu 13:00+                                      ~ Horaires non précisés
            SH off                                         ~ Horaires non précisés
            Mo 09:00-12:00; Tu 00:00-00:00                 ~ À confirmer (00:00-00:00)
            """)
    void a_door_of_which_one_has_to_ask_is_neither_open_nor_closed(String text, String said) {
        assertThat(words.door(hours(text), TUESDAY.atTime(15, 0))).isEqualTo(new Door(null, said));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            "sur rendez-vous"                          ~ lundi à dimanche : sur rendez-vous
            Mo-Su 00:00-24:00 "sur rendez-vous"        ~ lundi à dimanche : sur rendez-vous
            Mo-Fr 09:00-12:00 || "sur RDV"             ~ lundi à vendredi : 9 h à 12 h ; samedi et dimanche : sur rendez-vous
            Tu 14:00-17:00 "sur inscription"           ~ lundi : fermé ; mardi : 14 h à 17 h (sur inscription) ; mercredi à dimanche : fermé
            Mo-Su 9:00-12:00,14:00-17:00 "sur rdv"     ~ lundi à dimanche : 9 h à 12 h, 14 h à 17 h (sur rendez-vous)
            Mo-Su 9:00-12:00, Mo-Su 14:00-17:00 "rdv"  ~ lundi à dimanche : 9 h à 12 h, 14 h à 17 h (sur rendez-vous)
            24/7                                       ~ lundi à dimanche : jour et nuit
            Mo-Su 14:00+                               ~ lundi à dimanche : à partir de 14 h
            Mo-Su 14:00-16:00 unknown                  ~ lundi à dimanche : 14 h à 16 h (à confirmer)
            Mo-Su 20:00-01:00                          ~ lundi à dimanche : 20 h à 1 h
            Mo-Su 20:00-24:00                          ~ lundi à dimanche : 20 h à minuit
            Mo-Sa 09:00-12:00,09:00-12:00; Su 10:00-10:00 ~ lundi à samedi : 9 h à 12 h ; dimanche : à confirmer (10:00-10:00)
            """)
    void what_a_week_leaves_to_be_asked_is_said_on_its_days(String text, String said) {
        var lines = words.week(OpeningHours.read(text).orElseThrow(), TUESDAY);
        assertThat(String.join(
                                " ; ",
                                lines.stream()
                                        .map(line -> line.days() + " : " + line.hours())
                                        .toList())
                        .replace('\u00a0', ' '))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            Mo-Fr 09:00-12:00 || "sur rendez-vous"     ~ sinon sur rendez-vous
            Mo-Fr 09:00-12:00 || Sa unknown "rdv"      ~ sinon samedi : sur rendez-vous
            Mo-Fr 09:00-12:00; SH off                  ~ fermé pendant les vacances scolaires
            Mo-Fr,SH 09:00-12:00                       ~ vacances scolaires : 9 h à 12 h
            Mo-Fr 09:00-12:00; PH off                  ~ jours fériés : fermé
            Su,PH 10:00-12:00                          ~ jours fériés : 10 h à 12 h
            Mo-Fr 09:00-12:00; PH Mo-Fr 10:00-12:00    ~ jours fériés, lundi à vendredi : 10 h à 12 h
            Mo-Fr 09:00-12:00; PH "sur rdv"            ~ jours fériés : sur rendez-vous
            Mo-Fr 09:00-12:00; PH,SH off               ~ jours fériés : fermé ; fermé pendant les vacances scolaires
            Mo-Fr 09:00-17:00; SH Mo-Fr 10:00-12:00; PH off ~ vacances scolaires, lundi à vendredi : 10 h à 12 h ; jours fériés : fermé
            Mo[1] 14:00-17:00                          ~ le 1er lundi du mois, 14 h à 17 h
            Sa[-1] 10:00-12:00                         ~ le dernier samedi du mois, 10 h à 12 h
            We[1,3] 10:00-12:00                        ~ le 1er et le 3e mercredi du mois, 10 h à 12 h
            Mo-Fr 09:00-12:00; Fr[2] off               ~ le 2e vendredi du mois, fermé
            Mo-Fr 09:00-12:00; We off "réunion"        ~ mercredi, fermé (réunion)
            """)
    void what_no_week_shows_is_said_beside_it(String text, String said) {
        var notes = words.notes(OpeningHours.read(text).orElseThrow(), "62510");
        assertThat(String.join(" ; ", notes).replace('\u00a0', ' ')).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"57463, true", "67482, true", "97411, true", "62510, false", "2A004, false"})
    void where_a_territory_has_holidays_of_its_own_they_are_said_not_to_be_known(String commune, boolean own) {
        var said = "les jours fériés propres à ce territoire ne sont pas connus ici";
        var closed = words.notes(OpeningHours.read("Mo-Fr 09:00-12:00; PH off").orElseThrow(), commune);
        assertThat(closed.contains(said)).isEqualTo(own);
        assertThat(words.notes(OpeningHours.read(OFFICE).orElseThrow(), commune))
                .isEmpty();
    }

    private static Hours hours(String text) {
        return new Hours(text, text, null);
    }
}
