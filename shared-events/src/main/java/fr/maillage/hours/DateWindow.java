package fr.maillage.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Month;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the year, or of one year: {@code Aug 01-15}, {@code Dec 24-Jan 02}, {@code 2026 Nov 29+},
 * {@code easter}.
 */
final class DateWindow {

    private final DateWithOffset start;
    private final DateWithOffset end;
    private final int interval;

    DateWindow(DateRange range) {
        start = range.getStartDate();
        end = range.getEndDate() == null ? start : range.getEndDate();
        interval = Math.max(range.getInterval(), 1);
    }

    boolean contains(LocalDate day) {
        if (!start.undefinedYear()) {
            return contains(day, start.getYear());
        }
        // A window that begins late in a year goes on in the next.
        return contains(day, day.getYear()) || contains(day, day.getYear() - 1);
    }

    private boolean contains(LocalDate day, int year) {
        var first = day(start, start.getMonth(), year, false);
        var last = last(first, year);
        return !day.isBefore(first) && !day.isAfter(last) && ChronoUnit.DAYS.between(first, day) % interval == 0;
    }

    private LocalDate last(LocalDate first, int year) {
        if (start.isOpenEnded()) {
            return start.undefinedYear() ? LocalDate.of(year, 12, 31) : LocalDate.MAX;
        }
        // « Aug 01-15 » names its month once.
        var sameMonth = end.getMonth() == null && end.getVarDate() == null;
        var month = sameMonth ? start.getMonth() : end.getMonth();
        if (!end.undefinedYear()) {
            return day(end, month, end.getYear(), true);
        }
        var last = day(end, month, year, true);
        return last.isBefore(first) && end != start && !sameMonth ? day(end, month, year + 1, true) : last;
    }

    /** The day of a date in that year; of a whole month, its first or last day. */
    private static LocalDate day(DateWithOffset date, @Nullable Month named, int year, boolean last) {
        var found = named == null ? PublicHolidays.easter(year) : inMonth(date, month(year, named), last);
        if (date.getWeekDayOffset() != null) {
            var weekday = DayOfWeek.of(date.getWeekDayOffset().ordinal() + 1);
            found = found.with(
                    date.isWeekDayOffsetPositive()
                            ? TemporalAdjusters.next(weekday)
                            : TemporalAdjusters.previous(weekday));
        }
        return found.plusDays(date.getDayOffset());
    }

    private static LocalDate inMonth(DateWithOffset date, YearMonth month, boolean last) {
        var nth = date.getNthWeekDay();
        if (nth != null) {
            var weekday = DayOfWeek.of(nth.ordinal() + 1);
            return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(date.getNth(), weekday));
        }
        if (date.undefinedDay()) {
            return last ? month.atEndOfMonth() : month.atDay(1);
        }
        // Only some years have a 29 February. A window that starts on it starts on 1 March in the others.
        var missing = date.getDay() > month.lengthOfMonth();
        return missing ? (last ? month.atEndOfMonth() : month.plusMonths(1).atDay(1)) : month.atDay(date.getDay());
    }

    private static YearMonth month(int year, Month named) {
        return YearMonth.of(year, named.ordinal() + 1);
    }
}
