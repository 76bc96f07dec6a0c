package fr.maillage.hours;

import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.WeekDayRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Days of the week in a row, of every week or of some weeks of the month.
 *
 * @param nths which of its weekday in the month, from the end where negative; empty for every week
 * @param offset days from these to the days that are meant: {@code Mo[1] +2 days}
 */
public record Weekdays(DayOfWeek from, DayOfWeek to, List<Integer> nths, int offset) {

    static List<Weekdays> read(@Nullable List<WeekDayRange> ranges) {
        return ranges == null ? List.of() : ranges.stream().map(Weekdays::read).toList();
    }

    /** Whether they are those of some weeks of the month only. */
    public boolean isOfMonth() {
        return !nths.isEmpty();
    }

    boolean contains(LocalDate moved) {
        var day = moved.minusDays(offset);
        var today = day.getDayOfWeek();
        var within = from.compareTo(to) <= 0
                ? from.compareTo(today) <= 0 && today.compareTo(to) <= 0
                : today.compareTo(from) >= 0 || today.compareTo(to) <= 0;
        return within && (nths.isEmpty() || nths.contains(fromStart(day)) || nths.contains(fromEnd(day)));
    }

    private static int fromStart(LocalDate day) {
        return (day.getDayOfMonth() - 1) / 7 + 1;
    }

    private static int fromEnd(LocalDate day) {
        return -((day.lengthOfMonth() - day.getDayOfMonth()) / 7 + 1);
    }

    private static Weekdays read(WeekDayRange range) {
        var from = range.getStartDay().ordinal();
        var to = range.getEndDay() == null ? from : range.getEndDay().ordinal();
        var nths = range.getNths() == null
                ? List.<Integer>of()
                : range.getNths().stream().flatMapToInt(Weekdays::each).boxed().toList();
        return new Weekdays(DayOfWeek.of(from + 1), DayOfWeek.of(to + 1), nths, range.getOffset());
    }

    private static IntStream each(Nth nth) {
        var last = nth.getEndNth() == Nth.INVALID_NTH ? nth.getStartNth() : nth.getEndNth();
        return IntStream.rangeClosed(nth.getStartNth(), last);
    }
}
