package fr.maillage.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.Hours;
import fr.maillage.hours.OpeningHours.Now;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    /** A Tuesday in a week without a holiday. */
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @Test
    void an_open_door_says_until_when() {
        assertThat(hours("Mo-Fr 09:00-12:00,13:30-17:30").at(TUESDAY.atTime(9, 0)))
                .isEqualTo(new Now.Open(TUESDAY.atTime(12, 0)));
    }

    @Test
    void a_door_closed_for_lunch_says_when_it_opens_again() {
        assertThat(hours("Mo-Fr 09:00-12:00,13:30-17:30").at(TUESDAY.atTime(12, 0)))
                .isEqualTo(new Now.Closed(TUESDAY.atTime(13, 30)));
    }

    @Test
    void after_the_last_hour_the_next_day_named_counts() {
        assertThat(hours("Mo-Tu 09:00-12:00; Th 14:00-17:00").at(TUESDAY.atTime(18, 0)))
                .isEqualTo(new Now.Closed(TUESDAY.plusDays(2).atTime(14, 0)));
    }

    @Test
    void spans_that_touch_are_one() {
        assertThat(hours("Tu 10:00-13:00,13:00-18:00").at(TUESDAY.atTime(11, 0)))
                .isEqualTo(new Now.Open(TUESDAY.atTime(18, 0)));
    }

    @Test
    void a_later_rule_replaces_an_earlier_one_on_the_days_that_it_names() {
        var week = hours("Mo-Fr 09:00-15:00; Th off; Tu 10:00-11:00").week(TUESDAY);
        assertThat(week.get(0)).containsExactly(new Span(540, 900));
        assertThat(week.get(1)).containsExactly(new Span(600, 660));
        assertThat(week.get(3)).isEmpty();
        assertThat(week.get(6)).isEmpty();
    }

    @Test
    void a_rule_after_a_comma_adds() {
        var week = hours("Mo-Fr 09:00-12:00, Tu 14:00-16:00").week(TUESDAY);
        assertThat(week.get(1)).containsExactly(new Span(540, 720), new Span(840, 960));
    }

    @Test
    void the_first_monday_of_the_month_is_only_that() {
        var hours = hours("Mo[1] 09:00-12:00");
        assertThat(hours.openAt(LocalDateTime.of(2026, 12, 7, 10, 0))).isTrue();
        assertThat(hours.openAt(LocalDateTime.of(2026, 12, 14, 10, 0))).isFalse();
    }

    @Test
    void a_season_holds_in_its_months_even_across_the_new_year() {
        var hours = hours("Oct-Mar Mo-Fr 09:00-12:00");
        assertThat(hours.openAt(LocalDateTime.of(2027, 1, 4, 10, 0))).isTrue();
        assertThat(hours.openAt(LocalDateTime.of(2027, 6, 7, 10, 0))).isFalse();
        assertThat(hours.varies()).isTrue();
    }

    @Test
    void a_summer_break_closes() {
        var hours = hours("Mo-Fr 09:00-12:00; Jul 15-Aug 15 off");
        assertThat(hours.at(LocalDateTime.of(2026, 7, 20, 10, 0)))
                .isEqualTo(new Now.Closed(LocalDateTime.of(2026, 8, 17, 9, 0)));
    }

    @Test
    void even_weeks_only() {
        var hours = hours("week 2-52/2 Mo 09:00-12:00");
        assertThat(hours.openAt(LocalDateTime.of(2026, 11, 23, 10, 0))).isTrue();
        assertThat(hours.openAt(LocalDateTime.of(2026, 11, 30, 10, 0))).isFalse();
    }

    @Test
    void on_a_public_holiday_of_which_the_text_says_nothing_nothing_is_promised() {
        var hours = hours("Mo-Fr 09:00-12:00");
        assertThat(hours.at(LocalDateTime.of(2026, 5, 1, 10, 0))).isEqualTo(new Now.Holiday());
        assertThat(hours.openAt(LocalDateTime.of(2026, 5, 1, 10, 0))).isFalse();
        assertThat(hours.at(LocalDateTime.of(2026, 4, 30, 18, 0)))
                .isEqualTo(new Now.Closed(LocalDateTime.of(2026, 5, 4, 9, 0)));
    }

    @Test
    void a_text_that_speaks_of_public_holidays_is_believed() {
        assertThat(hours("Mo-Fr 09:00-12:00; PH off").at(LocalDateTime.of(2026, 5, 1, 10, 0)))
                .isEqualTo(new Now.Closed(LocalDateTime.of(2026, 5, 4, 9, 0)));
        assertThat(hours("Mo-Fr,PH 09:00-12:00").openAt(LocalDateTime.of(2026, 5, 1, 10, 0)))
                .isTrue();
    }

    @Test
    void a_door_that_never_closes_has_no_end() {
        assertThat(hours("24/7").at(TUESDAY.atTime(3, 0))).isEqualTo(new Now.Open(null));
    }

    @Test
    void a_place_that_does_not_open_any_more_names_no_day() {
        assertThat(hours("2020 Mo-Fr 09:00-12:00").at(TUESDAY.atTime(10, 0))).isEqualTo(new Now.Closed(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mo 09:00", "Mo 14:00-14:00", "Mo-Fr 9h-12h30,13h30-17h", "lundi", ""})
    void what_cannot_be_judged_is_not_read(String text) {
        assertThat(OpeningHours.read(text)).isEmpty();
    }

    @Test
    void the_text_is_read_whatever_was_made_of_it_when_it_was_recorded() {
        assertThat(OpeningHours.of(null)).isEmpty();
        var doubled = OpeningHours.of(new Hours("Tu 09:00-12:00,09:00-12:00", null, "se chevauchent"))
                .orElseThrow();
        assertThat(doubled.openAt(TUESDAY.atTime(10, 0))).isTrue();
        assertThat(OpeningHours.of(new Hours("Tu 9:00-12:00", "Tu 09:00-12:00", null)))
                .isPresent();
    }

    @Test
    void the_holidays_of_2026_are_eleven() {
        var found = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(PublicHolidays::contains)
                .toList();
        assertThat(found)
                .isEqualTo(List.of(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 4, 6),
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 5, 8),
                        LocalDate.of(2026, 5, 14),
                        LocalDate.of(2026, 5, 25),
                        LocalDate.of(2026, 7, 14),
                        LocalDate.of(2026, 8, 15),
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 11, 11),
                        LocalDate.of(2026, 12, 25)));
    }

    private static OpeningHours hours(String text) {
        return OpeningHours.read(text).orElseThrow();
    }
}
