package fr.maillage.command.workshop;

import fr.maillage.command.Message;
import fr.maillage.events.Period;
import fr.maillage.time.Paris;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The limits of a workshop's time: it begins in the future, within two years, and lasts three days at most. */
final class Timing {

    /** The longest workshop. */
    private static final Duration LONGEST = Duration.ofDays(3);
    /** The farthest start of a workshop from now. */
    private static final Duration FURTHEST = Duration.ofDays(2 * 365);

    private Timing() {}

    /** The violation in its end; null where there is none. */
    static @Nullable Message end(Period period) {
        if (!period.to().isAfter(period.from())) {
            return WorkshopReason.ENDS_AT_BEFORE_START.with();
        }
        return Duration.between(period.from(), period.to()).compareTo(LONGEST) > 0
                ? WorkshopReason.ENDS_AT_LONG.with()
                : null;
    }

    /** The violation in its start, as of now; null where there is none. */
    static @Nullable Message start(Instant start, Instant now) {
        if (!start.isAfter(now)) {
            return WorkshopReason.STARTS_AT_PAST.with();
        }
        return Duration.between(now, start).compareTo(FURTHEST) > 0 ? WorkshopReason.STARTS_AT_FAR.with() : null;
    }

    static LocalDate firstDay(Period period) {
        return day(period.from());
    }

    static LocalDate day(Instant instant) {
        return Paris.dayOf(instant);
    }

    /** The last day of a workshop. One that ends at midnight ends on the day before. */
    static LocalDate lastDay(Period period) {
        return Paris.dayOf(period.to().minusNanos(1));
    }
}
