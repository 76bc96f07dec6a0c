package fr.maillage.query.reading;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days as people say them in French; the year is said only where it is not the one of the day that speaks. */
public final class FrenchDates {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.FRENCH);

    private FrenchDates() {}

    /** {@code le 1er décembre}. */
    public static String on(LocalDate day, LocalDate today) {
        return "le " + day(day, today);
    }

    /** {@code 1er décembre}, {@code 15 janvier 2027}. */
    public static String day(LocalDate day, LocalDate today) {
        return number(day) + " " + month(day) + (day.getYear() == today.getYear() ? "" : " " + day.getYear());
    }

    /** {@code du 1er au 15 décembre}, {@code le 3 mars}, {@code à partir du 3 mars}; both days included. */
    public static String period(LocalDate from, @Nullable LocalDate until, LocalDate today) {
        if (until == null) {
            return "à partir du " + day(from, today);
        }
        if (until.equals(from)) {
            return on(from, today);
        }
        var sameYear = from.getYear() == until.getYear();
        var sameMonth = sameYear && from.getMonth() == until.getMonth();
        var start = sameMonth ? number(from) : sameYear ? number(from) + " " + month(from) : day(from, today);
        return "du " + start + " au " + day(until, today);
    }

    private static String number(LocalDate day) {
        return day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth());
    }

    private static String month(LocalDate day) {
        return MONTH.format(day);
    }
}
