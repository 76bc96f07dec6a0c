package fr.maillage.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Month;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rules in a form that all readers of the syntax know. The evaluator of the national map refuses a whole text for
 * {@code 2026 Nov 29+}, {@code Nov 29+}, {@code 2026 Nov 29-Dec 31}, {@code Apr 15-Sep} and {@code week 51-02}; the
 * rules written here instead mean the same.
 */
final class Portable {

    private static final int LAST_WEEK = 53;

    private Portable() {}

    /** The rule, or several rules that mean the same. */
    static Stream<Rule> rules(Rule given) {
        var rule = given.copy();
        rule.setWeeks(weeks(given.getWeeks()));
        var dates = rule.getDates();
        if (dates == null) {
            return Stream.of(rule);
        }
        var endless = dates.size() == 1 && rule.getYears() == null && isEndless(dates.getFirst());
        rule.setDates(dates.stream().map(Portable::dated).toList());
        return endless ? Stream.of(untilNewYear(rule), after(rule, dates.getFirst())) : Stream.of(rule);
    }

    /** The same rule in all years after the one in which its dates begin. */
    private static Rule after(Rule rule, DateRange range) {
        var years = new YearRange();
        years.setStartYear(range.getStartDate().getYear() + 1);
        years.setOpenEnded(true);
        var after = rule.copy();
        after.setDates(null);
        after.setYears(new ArrayList<>(List.of(years)));
        return after;
    }

    private static boolean isEndless(DateRange range) {
        var start = range.getStartDate();
        return start.isOpenEnded() && !start.undefinedYear() && start.getMonth() != null;
    }

    private static Rule untilNewYear(Rule given) {
        var rule = given.copy();
        var range = rule.getDates().getFirst();
        closed(range);
        return rule;
    }

    /**
     * The dates in full: the last day gets the year too, and a month its last day. Without a year, an open end is the
     * end of the year.
     */
    private static DateRange dated(DateRange given) {
        var range = given.copy();
        var start = range.getStartDate();
        if (start.isOpenEnded() && start.undefinedYear() && start.getMonth() != null) {
            closed(range);
        }
        var end = range.getEndDate();
        if (end != null
                && end.getMonth() != null
                && end.undefinedDay()
                && end.getNthWeekDay() == null
                && !start.undefinedDay()) {
            end.setDay(java.time.Month.of(end.getMonth().ordinal() + 1).maxLength());
        }
        if (!start.undefinedYear() && end != null && end.undefinedYear() && end.getMonth() != null) {
            var earlier = start.getMonth() != null && end.getMonth().compareTo(start.getMonth()) < 0;
            end.setYear(start.getYear() + (earlier ? 1 : 0));
        }
        return range;
    }

    /** Ends the dates with their year; a month starts on its first day. */
    private static void closed(DateRange range) {
        var start = range.getStartDate();
        start.setOpenEnded(false);
        if (start.undefinedDay() && start.getNthWeekDay() == null) {
            start.setDay(1);
        }
        range.setEndDate(isLastDay(start) ? null : lastDay(start.getYear()));
    }

    private static boolean isLastDay(DateWithOffset date) {
        return date.getMonth() == Month.DEC && date.getDay() == 31;
    }

    private static DateWithOffset lastDay(int year) {
        var day = new DateWithOffset();
        day.setYear(year);
        day.setMonth(Month.DEC);
        day.setDay(31);
        return day;
    }

    private static @Nullable List<WeekRange> weeks(@Nullable List<WeekRange> given) {
        return given == null
                ? null
                : new ArrayList<>(given.stream().flatMap(Portable::weeks).toList());
    }

    private static Stream<WeekRange> weeks(WeekRange range) {
        var across = range.getEndWeek() != WeekRange.UNDEFINED_WEEK && range.getEndWeek() < range.getStartWeek();
        if (!across || range.getInterval() > 1) {
            return Stream.of(range);
        }
        var before = range.copy();
        before.setEndWeek(LAST_WEEK);
        var after = range.copy();
        after.setStartWeek(1);
        return Stream.of(before, after);
    }
}
