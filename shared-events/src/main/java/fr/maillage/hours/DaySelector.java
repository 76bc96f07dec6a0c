package fr.maillage.hours;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a rule applies.
 *
 * @param weekdays empty where it names none
 * @param season null where it holds all year
 * @param publicHolidays those it names; null where it names none
 * @param school whether it names school holidays
 * @param narrowing whether holidays narrow the weekdays ({@code PH Su}) or stand beside them ({@code Su,PH})
 */
record DaySelector(
        List<Weekdays> weekdays,
        @Nullable Predicate<LocalDate> season,
        @Nullable Predicate<LocalDate> publicHolidays,
        boolean school,
        boolean narrowing) {

    static DaySelector read(Rule rule) {
        var holidays = rule.getHolidays() == null ? List.<Holiday>of() : rule.getHolidays();
        var ofState = holidays.stream()
                .filter(holiday -> holiday.getType() == Holiday.Type.PH)
                .toList();
        return new DaySelector(
                Weekdays.read(rule.getDays()),
                season(rule),
                any(ofState, (holiday, day) -> PublicHolidays.contains(day.minusDays(holiday.getOffset()))),
                ofState.size() < holidays.size(),
                !holidays.isEmpty() && !holidays.getFirst().getUseAsWeekDay());
    }

    /** Whether it holds in some weeks only. */
    boolean dated() {
        return season != null || weekdays.stream().anyMatch(Weekdays::isOfMonth);
    }

    /** Whether it names nothing but school holidays. Their calendar is not held, so no day is known to be one. */
    boolean onlySchoolHolidays() {
        return school && narrowing && publicHolidays == null;
    }

    boolean isEveryDay() {
        return season == null && weekdays.isEmpty() && publicHolidays == null && !school;
    }

    /** @param asHoliday false to judge the day as if it were no public holiday */
    boolean contains(LocalDate day, boolean asHoliday) {
        if (season != null && !season.test(day)) {
            return false;
        }
        var named = weekdays.stream().anyMatch(each -> each.contains(day));
        var holiday = asHoliday && publicHolidays != null && publicHolidays.test(day);
        if (narrowing) {
            return holiday && (weekdays.isEmpty() || named);
        }
        var unbound = weekdays.isEmpty() && publicHolidays == null && !school;
        return unbound || named || holiday;
    }

    private static @Nullable Predicate<LocalDate> season(Rule rule) {
        var dates = rule.getDates() == null
                ? null
                : rule.getDates().stream().map(DateWindow::new).toList();
        return Stream.of(
                        any(rule.getYears(), DaySelector::inYears),
                        any(dates, DateWindow::contains),
                        any(rule.getWeeks(), DaySelector::inWeeks))
                .filter(Objects::nonNull)
                .reduce(Predicate::and)
                .orElse(null);
    }

    private static boolean inYears(YearRange range, LocalDate day) {
        var end = range.isOpenEnded()
                ? Integer.MAX_VALUE
                : range.getEndYear() == YearRange.UNDEFINED_YEAR ? range.getStartYear() : range.getEndYear();
        var step = Math.max(range.getInterval(), 1);
        return range.getStartYear() <= day.getYear()
                && day.getYear() <= end
                && (day.getYear() - range.getStartYear()) % step == 0;
    }

    /** Weeks as ISO 8601 counts them; {@code 51-02} goes on in the next year. */
    private static boolean inWeeks(WeekRange range, LocalDate day) {
        var week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        var start = range.getStartWeek();
        var end = range.getEndWeek() == WeekRange.UNDEFINED_WEEK ? start : range.getEndWeek();
        var within = start <= end ? start <= week && week <= end : week >= start || week <= end;
        return within && since(start, week, day) % Math.max(range.getInterval(), 1) == 0;
    }

    private static long since(int start, int week, LocalDate day) {
        var weeksBefore = week >= start
                ? 0
                : IsoFields.WEEK_OF_WEEK_BASED_YEAR
                        .rangeRefinedBy(day.minusWeeks(week))
                        .getMaximum();
        return weeksBefore + week - start;
    }

    private static <T> @Nullable Predicate<LocalDate> any(@Nullable List<T> parts, BiPredicate<T, LocalDate> contains) {
        return parts == null || parts.isEmpty()
                ? null
                : day -> parts.stream().anyMatch(part -> contains.test(part, day));
    }
}
