package fr.maillage.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The network's clock on the wall. Days begin and end in Paris. */
public final class Paris {

    /** The zone in which days begin and hours are meant. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private Paris() {}

    /** The day in Paris at an instant. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The last instant of a day in Paris, to the microsecond, because databases count in microseconds. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minusNanos(1_000);
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
