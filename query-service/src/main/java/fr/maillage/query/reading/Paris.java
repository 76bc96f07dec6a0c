package fr.maillage.query.reading;

import fr.maillage.time.WrittenTime;
import java.time.Instant;
import java.time.LocalDate;

/** The network's clock on the wall. Days begin and end in Paris. */
public final class Paris {

    private Paris() {}

    /** The day in Paris at an instant. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(WrittenTime.ZONE).toLocalDate();
    }

    /** The last instant of a day in Paris, to the microsecond, because databases count in microseconds. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minusNanos(1_000);
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(WrittenTime.ZONE).toInstant();
    }
}
