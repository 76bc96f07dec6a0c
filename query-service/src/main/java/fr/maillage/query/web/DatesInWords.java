package fr.maillage.query.web;

import fr.maillage.query.reading.Bound;
import fr.maillage.time.WrittenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;

/** Days, times and ages in words, as people say them, in the time zone of Paris. */
public final class DatesInWords {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int DAYS_OF_A_MONTH = 30;

    private final Texts texts;

    public DatesInWords(Texts texts) {
        this.texts = texts;
    }

    /** « 9 h 02 », « 18 h », « minuit ». */
    public String time(LocalTime time) {
        if (time.getMinute() == 0) {
            return time.getHour() == 0
                    ? texts.of("time.midnight")
                    : texts.of("time.hour", Integer.toString(time.getHour()));
        }
        return texts.of("time.minute", Integer.toString(time.getHour()), "%02d".formatted(time.getMinute()));
    }

    /** A time given as minutes since midnight. Past 24 hours it is the hour of the next morning, where a span ends. */
    public String time(int minutes) {
        return time(LocalTime.MIN.plusMinutes(minutes));
    }

    /** « mardi 24 novembre 2026 ». */
    public String full(LocalDate day) {
        return texts.of("date.full", weekday(day), date(day));
    }

    /** « 24 novembre 2026 », « 1er décembre 2026 ». */
    public String date(LocalDate day) {
        return texts.of("date.date", dayOfMonth(day), monthName(day), Integer.toString(day.getYear()));
    }

    /** « 24 novembre »: a day without its year. */
    public String dayAndMonth(LocalDate day) {
        return texts.of("date.day-month", dayOfMonth(day), monthName(day));
    }

    /** « novembre 2026 ». */
    public String month(LocalDate day) {
        return texts.of("date.month", monthName(day), Integer.toString(day.getYear()));
    }

    public String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, texts.locale());
    }

    /** A past moment as seen from another: « 9 h 02 », « Hier 18 h 20 », « lundi 16 novembre 10 h ». */
    public String when(Instant said, Instant now) {
        var clock = said.atZone(PARIS);
        var time = time(clock.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
        var day = clock.toLocalDate();
        var days = ChronoUnit.DAYS.between(day, now.atZone(PARIS).toLocalDate());
        if (days == 0) {
            return time;
        }
        if (days == 1) {
            return texts.of("date.yesterday", time);
        }
        return texts.of(
                "date.when",
                day.getYear() == now.atZone(PARIS).getYear()
                        ? texts.of("date.weekday-day-month", weekday(day), dayAndMonth(day))
                        : date(day),
                time);
    }

    /** A past moment as it is written after « depuis »: « 9 h 02 », « hier 18 h 20 ». */
    public String since(Instant said, Instant now) {
        var clock = said.atZone(PARIS);
        return clock.toLocalDate().equals(now.atZone(PARIS).toLocalDate().minusDays(1))
                ? texts.of("date.since-yesterday", time(clock.toLocalTime().truncatedTo(ChronoUnit.MINUTES)))
                : when(said, now);
    }

    /** The age of a day, seen from another: « aujourd’hui », « hier », « il y a 5 jours », « il y a 14 mois ». */
    public String ago(LocalDate day, LocalDate today) {
        var days = ChronoUnit.DAYS.between(day, today);
        if (days < 2) {
            return texts.of(days < 1 ? "ago.today" : "ago.yesterday");
        }
        var months = ChronoUnit.MONTHS.between(day, today);
        if (months < 1 || days <= DAYS_OF_A_MONTH) {
            return texts.of("ago.days", days);
        }
        return months < 24 ? texts.of("ago.months", months) : texts.of("ago.years", months / 12);
    }

    /** A future moment: « 13 h 30 », « demain à 9 h », « jeudi à 9 h », « le 17 août à 9 h ». */
    public String ahead(LocalDateTime moment, LocalDate today) {
        var time = time(moment.toLocalTime());
        var days = ChronoUnit.DAYS.between(today, moment.toLocalDate());
        if (days == 0) {
            return texts.of("ahead.today", time);
        }
        if (days == 1) {
            return texts.of("ahead.tomorrow", time);
        }
        return days < 7
                ? texts.of("ahead.weekday", weekday(moment.toLocalDate()), time)
                : texts.of("ahead.date", dayAndMonth(moment.toLocalDate()), time);
    }

    /**
     * « jeudi 3 décembre à 14 h 30 », in the time zone of Paris. The year is given only where it differs from that of
     * today.
     */
    public String at(Instant moment, LocalDate today) {
        var clock = moment.atZone(PARIS);
        var day = clock.toLocalDate();
        var date = day.getYear() == today.getYear() ? dayAndMonth(day) : date(day);
        return texts.of("date.at", weekday(day), date, time(clock.toLocalTime()));
    }

    /** A day or a moment from the parameter of an address, in words. Any other text is returned unchanged. */
    public String asked(String text) {
        return Bound.from(text)
                .map(Bound::instant)
                .map(instant -> instant.atZone(PARIS))
                .map(clock -> WrittenTime.isDay(text)
                        ? date(clock.toLocalDate())
                        : texts.of("date.when", date(clock.toLocalDate()), time(clock.toLocalTime())))
                .orElse(text);
    }

    private String dayOfMonth(LocalDate day) {
        return day.getDayOfMonth() == 1 ? texts.of("date.first") : Integer.toString(day.getDayOfMonth());
    }

    private String monthName(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, texts.locale());
    }
}
