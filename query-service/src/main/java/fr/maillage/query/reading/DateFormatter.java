package fr.maillage.query.reading;

import fr.maillage.events.Period;
import fr.maillage.time.Paris;
import fr.maillage.time.WrittenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Days, times and ages in words, as people say them, in the time zone of Paris and in the language of the answer. Where
 * today is given, a year is said only if it is another.
 */
public final class DateFormatter {

    private static final int DAYS_OF_A_MONTH = 30;

    private DateFormatter() {}

    /** {@code 9 h 02}, {@code 18 h}, {@code minuit}. */
    public static String time(LocalTime time) {
        return isMidnight(time) ? say("midnight") : hour(time);
    }

    /** A time given as minutes since midnight. Past 24 hours it is the hour of the next morning, where a span ends. */
    public static String time(int minutes) {
        return time(LocalTime.MIN.plusMinutes(minutes));
    }

    /** {@code mardi}. */
    public static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Language.current());
    }

    /** {@code novembre 2026}. */
    public static String month(LocalDate day) {
        return say("month", monthName(day), Integer.toString(day.getYear()));
    }

    /** {@code mardi 24 novembre 2026}. */
    public static String full(LocalDate day) {
        return weekday(day) + " " + date(day);
    }

    /** {@code 24 novembre 2026}, {@code 1er décembre 2026}. */
    public static String date(LocalDate day) {
        return say("day.year", number(day), monthName(day), Integer.toString(day.getYear()));
    }

    /** {@code 24 novembre}: a day without its year. */
    public static String dayAndMonth(LocalDate day) {
        return say("day", number(day), monthName(day));
    }

    /** {@code 1er décembre}, {@code 15 janvier 2027}. */
    public static String day(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? dayAndMonth(day) : date(day);
    }

    /** {@code le 1er décembre}. */
    public static String on(LocalDate day, LocalDate today) {
        return say("on", day(day, today));
    }

    /** {@code le 3 décembre à 14 h 30}. */
    public static String at(Instant moment, LocalDate today) {
        var clock = clock(moment);
        return say("at", on(clock.toLocalDate(), today), hour(clock.toLocalTime()));
    }

    /** {@code jeudi 3 décembre à 14 h 30}. */
    public static String weekdayAt(Instant moment, LocalDate today) {
        var clock = clock(moment);
        return say("at", weekdayAndDay(clock.toLocalDate(), today), time(clock.toLocalTime()));
    }

    /** {@code le mercredi 2 décembre à 14 h}. */
    public static String onWeekdayAt(Instant moment, LocalDate today) {
        var clock = clock(moment);
        return say("at", say("on", weekdayAndDay(clock.toLocalDate(), today)), hour(clock.toLocalTime()));
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
        var start = sameMonth ? number(from) : sameYear ? dayAndMonth(from) : day(from, today);
        return say("period", start, day(until, today));
    }

    /**
     * {@code le 3 décembre de 14 h à 16 h 30}, {@code du 3 décembre à 14 h au 5 décembre à 10 h}. Whole days are said
     * as such: {@code du 3 au 5 décembre}.
     */
    public static String period(Period period, LocalDate today) {
        var from = clock(period.from());
        var to = clock(period.to());
        if (from.toLocalTime().equals(LocalTime.MIDNIGHT) && to.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return period(from.toLocalDate(), to.toLocalDate().minusDays(1), today);
        }
        if (from.toLocalDate().equals(to.toLocalDate())) {
            return say("hours", on(from.toLocalDate(), today), hour(from.toLocalTime()), hour(to.toLocalTime()));
        }
        return say(
                "period",
                say("at", day(from.toLocalDate(), today), hour(from.toLocalTime())),
                say("at", day(to.toLocalDate(), today), hour(to.toLocalTime())));
    }

    /** A past moment as seen from another: {@code 9 h 02}, {@code Hier 18 h 20}, {@code lundi 16 novembre, 10 h}. */
    public static String when(Instant past, Instant now) {
        var clock = clock(past);
        var time = time(clock.toLocalTime());
        var day = clock.toLocalDate();
        var today = Paris.dayOf(now);
        if (day.equals(today)) {
            return time;
        }
        if (day.equals(today.minusDays(1))) {
            return say("yesterday", time);
        }
        return say("when", day.getYear() == today.getYear() ? weekdayAndDay(day, today) : date(day), time);
    }

    /** A past moment as it is written after {@code depuis}: {@code 9 h 02}, {@code hier 18 h 20}. */
    public static String since(Instant past, Instant now) {
        var clock = clock(past);
        return clock.toLocalDate().equals(Paris.dayOf(now).minusDays(1))
                ? say("since-yesterday", time(clock.toLocalTime()))
                : when(past, now);
    }

    /** The age of a day: {@code aujourd’hui}, {@code hier}, {@code il y a 5 jours}, {@code il y a 14 mois}. */
    public static String ago(LocalDate day, LocalDate today) {
        var days = ChronoUnit.DAYS.between(day, today);
        if (days < 2) {
            return say(days < 1 ? "ago.today" : "ago.yesterday");
        }
        var months = ChronoUnit.MONTHS.between(day, today);
        if (months < 1 || days <= DAYS_OF_A_MONTH) {
            return say("ago.days", days);
        }
        return months < 24 ? say("ago.months", months) : say("ago.years", months / 12);
    }

    /**
     * A future moment: {@code à 13 h 30}, {@code demain à 9 h}, {@code jeudi à 9 h}, {@code le 17 août à 9 h}.
     *
     * @param moment by the clock of the place that it is about
     */
    public static String ahead(LocalDateTime moment, LocalDate today) {
        var time = time(moment.toLocalTime());
        var day = moment.toLocalDate();
        var days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return say("ahead.today", time);
        }
        if (days == 1) {
            return say("ahead.tomorrow", time);
        }
        return say("at", days < 7 ? weekday(day) : say("on", dayAndMonth(day)), time);
    }

    /** A day or a moment from the parameter of an address, in words. Any other text is returned unchanged. */
    public static String asked(String text) {
        return Bound.from(text)
                .map(Bound::instant)
                .map(DateFormatter::clock)
                .map(clock -> WrittenTime.isDay(text)
                        ? date(clock.toLocalDate())
                        : say("when", date(clock.toLocalDate()), time(clock.toLocalTime())))
                .orElse(text);
    }

    private static LocalDateTime clock(Instant moment) {
        return LocalDateTime.ofInstant(moment, Paris.ZONE);
    }

    private static String weekdayAndDay(LocalDate day, LocalDate today) {
        return weekday(day) + " " + day(day, today);
    }

    private static boolean isMidnight(LocalTime time) {
        return time.getHour() == 0 && time.getMinute() == 0;
    }

    private static String hour(LocalTime time) {
        var hour = Integer.toString(time.getHour());
        return time.getMinute() == 0 ? say("hour", hour) : say("minute", hour, "%02d".formatted(time.getMinute()));
    }

    private static String number(LocalDate day) {
        return day.getDayOfMonth() == 1 ? say("first") : Integer.toString(day.getDayOfMonth());
    }

    private static String monthName(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Language.current());
    }

    private static String say(String key, Object... values) {
        return Language.say("days", key, values);
    }
}
