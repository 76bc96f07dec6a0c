package fr.maillage.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.Hours;
import fr.maillage.query.page.HoursInWords.Door;
import fr.maillage.query.page.HoursInWords.Line;
import fr.maillage.query.venue.OpeningHours;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HoursInWordsTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final String OFFICE = "Mo-Fr 09:00-12:00,13:30-17:30; Sa 09:00-12:00";

    private final HoursInWords words = new HoursInWords(Bundles.french(), new DatesInWords(Bundles.french()));

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

    private static Hours hours(String text) {
        return new Hours(text, text, null);
    }
}
