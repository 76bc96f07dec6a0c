package fr.maillage.query.workshop;

import fr.maillage.query.web.Address;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.ValueRange;
import java.util.List;

/**
 * The days of an agenda: a week from its Monday, or a month.
 *
 * @param month whether it is a month
 */
record Days(boolean month, LocalDate first, LocalDate last) {

    private static final int WEEK = 7;

    /** The years that somebody may mean. */
    private static final ValueRange MEANT = ValueRange.of(1, 9998);

    /** The days that an address asks for; the week of {@code today} where it asks for none. */
    static Days of(Address here, LocalDate today) {
        var day = day(String.join("", here.values("day")), today);
        return here.values("by").contains("month") ? monthOf(day) : weekOf(day);
    }

    static Days weekOf(LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Days(false, monday, monday.plusDays(WEEK - 1));
    }

    static Days monthOf(LocalDate day) {
        var month = YearMonth.from(day);
        return new Days(true, month.atDay(1), month.atEndOfMonth());
    }

    /** The days from the first to {@code day}, included. */
    List<LocalDate> until(LocalDate day) {
        return first.datesUntil(day.plusDays(1)).toList();
    }

    /** The number of days of its first week that come before it. */
    int lead() {
        return first.getDayOfWeek().getValue() - 1;
    }

    LocalDate before() {
        return month ? first.minusMonths(1) : first.minusDays(WEEK);
    }

    LocalDate after() {
        return last.plusDays(1);
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        try {
            var day = LocalDate.parse(text);
            return MEANT.isValidIntValue(day.getYear()) ? day : otherwise;
        } catch (DateTimeParseException none) {
            return otherwise;
        }
    }
}
