package fr.maillage.query.reading;

import fr.maillage.events.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import org.jspecify.annotations.Nullable;

/** Days as people say them. The year is said only where it is not that of today. */
public final class FrenchDates {

    private FrenchDates() {}

    /** {@code le 1er décembre}. */
    public static String on(LocalDate day, LocalDate today) {
        return say("on", day(day, today));
    }

    /** {@code 1er décembre}, {@code 15 janvier 2027}. */
    public static String day(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear()
                ? say("day", number(day), month(day))
                : say("day.year", number(day), month(day), Integer.toString(day.getYear()));
    }

    /**
     * {@code du 1er au 15 décembre}, {@code le 3 mars}, {@code à partir du 3 mars}; both days are included.
     *
     * @param until null where the period has no end
     */
    public static String period(LocalDate from, @Nullable LocalDate until, LocalDate today) {
        if (until == null) {
            return say("from", day(from, today));
        }
        if (until.equals(from)) {
            return on(from, today);
        }
        var sameYear = from.getYear() == until.getYear();
        var sameMonth = sameYear && from.getMonth() == until.getMonth();
        var start = sameMonth ? number(from) : sameYear ? say("day", number(from), month(from)) : day(from, today);
        return say("period", start, day(until, today));
    }

    /** {@code le 3 décembre à 14 h 30}, by the clock of Paris. */
    public static String at(Instant instant, LocalDate today) {
        var clock = instant.atZone(Paris.ZONE);
        return say("at", on(clock.toLocalDate(), today), time(clock));
    }

    /** {@code le mercredi 2 décembre à 14 h}, by the clock of Paris. */
    public static String weekdayAt(Instant instant, LocalDate today) {
        var clock = instant.atZone(Paris.ZONE);
        var weekday = clock.getDayOfWeek().getDisplayName(TextStyle.FULL, Language.current());
        return say("at", say("on", weekday + " " + day(clock.toLocalDate(), today)), time(clock));
    }

    /**
     * {@code le 3 décembre de 14 h à 16 h 30}, {@code du 3 décembre à 14 h au 5 décembre à 10 h}. Whole days are said
     * as such: {@code du 3 au 5 décembre}.
     */
    public static String period(Period period, LocalDate today) {
        var from = period.from().atZone(Paris.ZONE);
        var to = period.to().atZone(Paris.ZONE);
        if (midnight(from) && midnight(to)) {
            return period(from.toLocalDate(), to.toLocalDate().minusDays(1), today);
        }
        if (from.toLocalDate().equals(to.toLocalDate())) {
            return say("hours", on(from.toLocalDate(), today), time(from), time(to));
        }
        return say(
                "period",
                say("at", day(from.toLocalDate(), today), time(from)),
                say("at", day(to.toLocalDate(), today), time(to)));
    }

    private static boolean midnight(ZonedDateTime clock) {
        return clock.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static String time(ZonedDateTime clock) {
        var hour = Integer.toString(clock.getHour());
        return clock.getMinute() == 0 ? say("hour", hour) : say("minute", hour, "%02d".formatted(clock.getMinute()));
    }

    private static String number(LocalDate day) {
        return day.getDayOfMonth() == 1 ? say("first") : Integer.toString(day.getDayOfMonth());
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Language.current());
    }

    private static String say(String key, String... values) {
        return Language.say("days", key, (Object[]) values);
    }
}
