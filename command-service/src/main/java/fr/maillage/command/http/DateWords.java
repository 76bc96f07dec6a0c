package fr.maillage.command.http;

import fr.maillage.command.Message;
import fr.maillage.time.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as people say them, by the clocks of Paris. */
final class DateWords {

    private DateWords() {}

    /** {@code 1er mars 2026}. */
    static Message day(LocalDate day, Locale language) {
        var month = DateTimeFormatter.ofPattern("MMMM yyyy", language).format(day);
        return HttpReason.DAY.with(day.getDayOfMonth() == 1 ? HttpReason.DAY_FIRST : day.getDayOfMonth(), month);
    }

    /** {@code 1er mars 2026 à 14 h 05}. */
    static Message moment(Instant moment, Locale language) {
        var time = moment.atZone(Paris.ZONE);
        return HttpReason.MOMENT.with(day(time.toLocalDate(), language), clock(time));
    }

    /**
     * {@code du 1er mars 2026 à 9 h au 2 mars 2026 à 17 h 30}, or {@code le 1er mars 2026 de 9 h à 12 h} within one day.
     */
    static Message period(Instant from, Instant to, Locale language) {
        var start = from.atZone(Paris.ZONE);
        var end = to.atZone(Paris.ZONE);
        return start.toLocalDate().equals(end.toLocalDate())
                ? HttpReason.PERIOD_OF_A_DAY.with(day(start.toLocalDate(), language), clock(start), clock(end))
                : HttpReason.PERIOD.with(moment(from, language), moment(to, language));
    }

    private static Message clock(ZonedDateTime time) {
        return time.getMinute() == 0
                ? HttpReason.CLOCK_HOUR.with(time.getHour())
                : HttpReason.CLOCK.with(time.getHour(), "%02d".formatted(time.getMinute()));
    }
}
