package fr.maillage.query.resource;

import fr.maillage.query.resource.Availability.Stretch;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.StatusBadge;
import fr.maillage.time.Paris;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A month of a resource: how many are free each day, and the same as a list of periods.
 *
 * @param title the month in words
 * @param weekdays short names, Monday first
 * @param weeks the days, seven to a week
 * @param key meaning of the numbers; null where there are none
 * @param periods in words
 */
public record ResourceCalendar(
        String title,
        List<String> weekdays,
        List<List<Day>> weeks,
        @Nullable String key,
        List<Period> periods,
        Link before,
        Link after) {

    /**
     * A day of the grid.
     *
     * @param number day of the month; 0 for a day of another month
     * @param standing null for a day of another month and for a past day
     */
    public record Day(int number, boolean today, @Nullable StatusBadge standing) {}

    /**
     * A period with its status badge.
     *
     * @param when in words
     */
    public record Period(String when, StatusBadge standing) {}

    private static final Day NONE = new Day(0, false, null);
    private static final int WEEK = 7;

    /**
     * The weeks of a month, Monday first.
     *
     * @param stretches stretches that cover the month, in order
     * @param standing status badge for a number of free ones
     */
    static List<List<Day>> weeks(
            YearMonth month, LocalDate today, List<Stretch> stretches, IntFunction<StatusBadge> standing) {
        var days = new ArrayList<Day>();
        for (var blank = DayOfWeek.MONDAY; blank != month.atDay(1).getDayOfWeek(); blank = blank.plus(1)) {
            days.add(NONE);
        }
        month.atDay(1)
                .datesUntil(month.atEndOfMonth().plusDays(1))
                .map(day -> new Day(
                        day.getDayOfMonth(),
                        day.equals(today),
                        day.isBefore(today) ? null : standing.apply(free(day, stretches))))
                .forEach(days::add);
        while (days.size() % WEEK != 0) {
            days.add(NONE);
        }
        var weeks = new ArrayList<List<Day>>();
        for (var first = 0; first < days.size(); first += WEEK) {
            weeks.add(List.copyOf(days.subList(first, first + WEEK)));
        }
        return List.copyOf(weeks);
    }

    /** The number that is free during that whole day. */
    private static int free(LocalDate day, List<Stretch> stretches) {
        var from = Paris.startOf(day);
        var to = Paris.startOf(day.plusDays(1));
        return stretches.stream()
                .filter(stretch -> stretch.from().isBefore(to) && stretch.to().isAfter(from))
                .mapToInt(Stretch::free)
                .min()
                .orElse(0);
    }
}
