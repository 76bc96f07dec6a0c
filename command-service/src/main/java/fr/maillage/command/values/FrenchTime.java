package fr.maillage.command.values;

import fr.maillage.events.Period;
import fr.maillage.time.WrittenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** An instant as people say it, by the clocks of Paris: {@code 1er mars 2026 à 14 h 05}. */
public final class FrenchTime {

    private FrenchTime() {}

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, WrittenTime.ZONE);
    }

    public static String of(Instant instant) {
        return FrenchDate.of(dayOf(instant)) + " à " + clock(instant.atZone(WrittenTime.ZONE));
    }

    /**
     * A period in words: {@code du 1er mars 2026 à 9 h au 2 mars 2026 à 17 h 30},
     * {@code le 1er mars 2026 de 9 h à 12 h}.
     */
    public static String of(Period period) {
        var from = period.from().atZone(WrittenTime.ZONE);
        var to = period.to().atZone(WrittenTime.ZONE);
        return from.toLocalDate().equals(to.toLocalDate())
                ? "le " + FrenchDate.of(from.toLocalDate()) + " de " + clock(from) + " à " + clock(to)
                : "du " + of(period.from()) + " au " + of(period.to());
    }

    private static String clock(ZonedDateTime time) {
        return time.getHour() + " h" + (time.getMinute() == 0 ? "" : " %02d".formatted(time.getMinute()));
    }
}
