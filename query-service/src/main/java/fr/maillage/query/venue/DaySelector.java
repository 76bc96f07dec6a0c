package fr.maillage.query.venue;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which days a rule speaks of.
 *
 * @param weekdays null where it names none
 * @param season null where it holds all year
 * @param holidays how it speaks of public holidays; null where it does not
 */
record DaySelector(
        @Nullable Predicate<LocalDate> weekdays,
        @Nullable Predicate<LocalDate> season,
        @Nullable Holidays holidays) {

    private static final int WHOLE_MONTH = DateWithOffset.UNDEFINED_MONTH_DAY;

    /** Whether public holidays stand beside the weekdays ({@code Su,PH}) or narrow them ({@code PH Su}). */
    enum Holidays {
        BESIDE,
        NARROWING
    }

    /** Reads a rule's days; empty where they cannot be judged. */
    static Optional<DaySelector> read(Rule rule) {
        var judged = all(rule.getHolidays(), DayRule::judged)
                && all(rule.getDates(), DaySelector::judged)
                && all(rule.getDays(), range -> range.getOffset() == 0)
                && all(rule.getYears(), range -> range.getInterval() <= 0);
        if (!judged) {
            return Optional.empty();
        }
        Predicate<LocalDate> weekdays = any(rule.getDays(), DaySelector::inWeek);
        return Optional.of(new DaySelector(weekdays, season(rule), holidays(rule.getHolidays())));
    }

    boolean dated() {
        return season != null;
    }

    boolean contains(LocalDate day, boolean holiday) {
        if (season != null && !season.test(day)) {
            return false;
        }
        var named = weekdays != null && weekdays.test(day);
        return switch (holidays) {
            case null -> weekdays == null || named;
            case BESIDE -> holiday || named;
            case NARROWING -> holiday && (weekdays == null || named);
        };
    }

    private static @Nullable Holidays holidays(@Nullable List<Holiday> holidays) {
        if (holidays == null || holidays.isEmpty()) {
            return null;
        }
        return holidays.getFirst().getUseAsWeekDay() ? Holidays.BESIDE : Holidays.NARROWING;
    }

    private static @Nullable Predicate<LocalDate> season(Rule rule) {
        Predicate<LocalDate> years = any(rule.getYears(), DaySelector::inYears);
        Predicate<LocalDate> dates = any(rule.getDates(), DaySelector::inDates);
        Predicate<LocalDate> weeks = any(rule.getWeeks(), DaySelector::inWeeks);
        Predicate<LocalDate> season = null;
        for (var part : java.util.Arrays.asList(years, dates, weeks)) {
            if (part != null) {
                season = season == null ? part : season.and(part);
            }
        }
        return season;
    }

    private static boolean inWeek(WeekDayRange range, LocalDate day) {
        var start = range.getStartDay().ordinal();
        var end = range.getEndDay() == null ? start : range.getEndDay().ordinal();
        var today = day.getDayOfWeek().ordinal();
        var within = start <= end ? start <= today && today <= end : today >= start || today <= end;
        return within && (range.getNths() == null || range.getNths().stream().anyMatch(nth -> isNth(nth, day)));
    }

    /** The n-th of its weekday in its month, from the end where n is negative. */
    private static boolean isNth(Nth nth, LocalDate day) {
        var fromStart = (day.getDayOfMonth() - 1) / 7 + 1;
        var fromEnd = -((day.lengthOfMonth() - day.getDayOfMonth()) / 7 + 1);
        var last = nth.getEndNth() == Nth.INVALID_NTH ? nth.getStartNth() : nth.getEndNth();
        var count = nth.getStartNth() < 0 ? fromEnd : fromStart;
        return nth.getStartNth() <= count && count <= last;
    }

    private static boolean inYears(YearRange range, LocalDate day) {
        var end = range.isOpenEnded()
                ? Integer.MAX_VALUE
                : range.getEndYear() == YearRange.UNDEFINED_YEAR ? range.getStartYear() : range.getEndYear();
        return range.getStartYear() <= day.getYear() && day.getYear() <= end;
    }

    private static boolean inWeeks(WeekRange range, LocalDate day) {
        var week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        var end = range.getEndWeek() == WeekRange.UNDEFINED_WEEK ? range.getStartWeek() : range.getEndWeek();
        var step = Math.max(range.getInterval(), 1);
        return range.getStartWeek() <= week && week <= end && (week - range.getStartWeek()) % step == 0;
    }

    private static boolean inDates(DateRange range, LocalDate day) {
        var start = range.getStartDate();
        var end = range.getEndDate() == null ? start : range.getEndDate();
        var from = number(start, 1);
        var to = number(end, 31);
        var today = day.getMonthValue() * 100 + day.getDayOfMonth();
        if (!start.undefinedYear()) {
            var lastYear = end.undefinedYear() ? start.getYear() + (to < from ? 1 : 0) : end.getYear();
            var dated = day.getYear() * 10_000 + today;
            return start.getYear() * 10_000 + from <= dated && dated <= lastYear * 10_000 + to;
        }
        return from <= to ? from <= today && today <= to : today >= from || today <= to;
    }

    private static int number(DateWithOffset date, int dayOfWholeMonth) {
        var day = date.getDay() == WHOLE_MONTH ? dayOfWholeMonth : date.getDay();
        return (date.getMonth().ordinal() + 1) * 100 + day;
    }

    private static boolean judged(DateRange range) {
        return range.getInterval() <= 0
                && judged(range.getStartDate())
                && (range.getEndDate() == null || judged(range.getEndDate()));
    }

    private static boolean judged(DateWithOffset date) {
        return date.getMonth() != null
                && date.getVarDate() == null
                && date.getNthWeekDay() == null
                && date.getWeekDayOffset() == null
                && date.getDayOffset() == 0
                && !date.isOpenEnded();
    }

    private static <T> boolean all(@Nullable List<T> parts, Predicate<T> judged) {
        return parts == null || parts.stream().allMatch(judged);
    }

    private static <T> @Nullable Predicate<LocalDate> any(
            @Nullable List<T> parts, java.util.function.BiPredicate<T, LocalDate> contains) {
        return parts == null || parts.isEmpty()
                ? null
                : day -> parts.stream().anyMatch(part -> contains.test(part, day));
    }
}
