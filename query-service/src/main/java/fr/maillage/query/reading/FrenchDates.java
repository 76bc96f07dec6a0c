package fr.maillage.query.reading;

import fr.maillage.events.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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

    /** {@code le 3 décembre à 14 h 30}, by the clock of Paris. */
    public static String at(Instant instant, LocalDate today) {
        var clock = instant.atZone(Paris.ZONE);
        return on(clock.toLocalDate(), today) + " à " + time(clock.toLocalTime());
    }

    /**
     * {@code le 3 décembre de 14 h à 16 h 30}, {@code du 3 décembre à 14 h au 5 décembre à 10 h}; whole days are said as
     * such: {@code du 3 au 5 décembre}.
     */
    public static String period(Period period, LocalDate today) {
        var from = period.from().atZone(Paris.ZONE);
        var to = period.to().atZone(Paris.ZONE);
        if (midnight(from.toLocalTime()) && midnight(to.toLocalTime())) {
            return period(from.toLocalDate(), to.toLocalDate().minusDays(1), today);
        }
        if (from.toLocalDate().equals(to.toLocalDate())) {
            return on(from.toLocalDate(), today) + " de " + time(from.toLocalTime()) + " à " + time(to.toLocalTime());
        }
        return "du " + day(from.toLocalDate(), today) + " à " + time(from.toLocalTime()) + " au "
                + day(to.toLocalDate(), today) + " à " + time(to.toLocalTime());
    }

    private static boolean midnight(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT);
    }

    private static String time(LocalTime time) {
        return time.getMinute() == 0
                ? time.getHour() + "\u00a0h"
                : time.getHour() + "\u00a0h\u00a0" + "%02d".formatted(time.getMinute());
    }

    private static String number(LocalDate day) {
        return day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth());
    }

    private static String month(LocalDate day) {
        return MONTH.format(day);
    }
}
