package fr.maillage.query.resource;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.resource.Availability.Stretch;
import fr.maillage.query.resource.ResourceCalendar.Day;
import fr.maillage.query.web.StatusBadge;
import fr.maillage.time.Paris;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceCalendarTest {

    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 2);

    @Test
    void a_month_is_whole_weeks_from_monday() {
        var weeks = weeks(stretch(1, 32, 10));
        assertThat(weeks).hasSize(5).allSatisfy(week -> assertThat(week).hasSize(7));
        assertThat(weeks.getFirst()).extracting(Day::number).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(weeks.getLast()).extracting(Day::number).containsExactly(28, 29, 30, 31, 0, 0, 0);
    }

    @Test
    void a_day_says_the_least_that_is_free_at_any_time_of_it() {
        var noon = new Stretch(
                Paris.startOf(LocalDate.of(2026, 12, 1)), Paris.startOf(TODAY).plusSeconds(43_200), 10);
        var after = new Stretch(noon.to(), Paris.startOf(LocalDate.of(2027, 1, 1)), 4);
        assertThat(words(weeks(noon, after))).startsWith("4", "4");
    }

    @Test
    void what_is_over_is_not_told_and_today_is_marked() {
        var first = weeks(stretch(1, 32, 1)).getFirst();
        assertThat(first.get(1).standing()).isNull();
        assertThat(first.get(2).today()).isTrue();
        assertThat(first.get(2).standing()).isNotNull();
    }

    private static List<List<Day>> weeks(Stretch... stretches) {
        return ResourceCalendar.weeks(
                DECEMBER, TODAY, List.of(stretches), free -> StatusBadge.done(Integer.toString(free)));
    }

    private static List<String> words(List<List<Day>> weeks) {
        return weeks.stream()
                .flatMap(List::stream)
                .map(Day::standing)
                .flatMap(java.util.stream.Stream::ofNullable)
                .map(StatusBadge::words)
                .toList();
    }

    private static Stretch stretch(int from, int days, int free) {
        var start = LocalDate.of(2026, 12, from);
        return new Stretch(Paris.startOf(start), Paris.startOf(start.plusDays(days - from)), free);
    }
}
