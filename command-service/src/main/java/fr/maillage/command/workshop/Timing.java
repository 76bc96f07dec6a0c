package fr.maillage.command.workshop;

import fr.maillage.command.values.FrenchTime;
import fr.maillage.command.values.Violation;
import fr.maillage.events.Period;
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
    static @Nullable Violation end(Period period) {
        if (!period.to().isAfter(period.from())) {
            return new Violation("endsAt.before-start", "L'atelier ne peut pas finir avant d'avoir commencé.");
        }
        return Duration.between(period.from(), period.to()).compareTo(LONGEST) > 0
                ? new Violation("endsAt.long", "Un atelier dure trois jours au plus : proposez-en plusieurs.")
                : null;
    }

    /** The violation in its start, as of now; null where there is none. */
    static @Nullable Violation start(Instant start, Instant now) {
        if (!start.isAfter(now)) {
            return new Violation("startsAt.past", "L'atelier doit commencer dans l'avenir.");
        }
        return Duration.between(now, start).compareTo(FURTHEST) > 0
                ? new Violation("startsAt.far", "L'atelier doit commencer dans les deux ans.")
                : null;
    }

    static LocalDate firstDay(Period period) {
        return day(period.from());
    }

    static LocalDate day(Instant instant) {
        return FrenchTime.dayOf(instant);
    }

    /** The last day of a workshop. One that ends at midnight ends on the day before. */
    static LocalDate lastDay(Period period) {
        return FrenchTime.dayOf(period.to().minusNanos(1));
    }
}
