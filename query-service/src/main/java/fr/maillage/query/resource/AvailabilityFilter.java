package fr.maillage.query.resource;

import fr.maillage.query.reading.Parameters;
import fr.maillage.time.Paris;
import fr.maillage.time.WrittenTime;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The period over which availability is asked for. */
public record AvailabilityFilter(
        @Parameter(description = "Début : une date ou un instant ; maintenant sans précision.") @Nullable Instant from,

        @Parameter(
                description =
                        "Fin, non comprise : une date (jusqu'à la fin du jour) ou un instant ; 30 jours sans précision.")
        @Nullable Instant to) {

    /** The longest period that may be asked for: three years. */
    private static final Duration LONGEST = Duration.ofDays(3 * 366);

    /** The period in these parameters. It is refused where it is empty or longer than three years. */
    public static AvailabilityFilter of(Parameters asked) {
        var from = asked.beginning("from");
        var to = end(asked, "to");
        check(asked, from, to);
        return new AvailabilityFilter(from, to);
    }

    /** Reports the fault of a period that is empty or longer than three years. Null is an end that is open. */
    static void check(Parameters asked, @Nullable Instant from, @Nullable Instant to) {
        if (from != null && to != null && !to.isAfter(from)) {
            asked.fail("to", "order", "« to » doit venir après « from ».");
        }
        if (from != null && to != null && Duration.between(from, to).compareTo(LONGEST) > 0) {
            asked.fail("to", "far", "De « from » à « to », trois ans au plus.");
        }
    }

    /** The end of the period, excluded. A day means the beginning of the next one. */
    static @Nullable Instant end(Parameters asked, String name) {
        return asked.read(name, AvailabilityFilter::end, "« " + name + " » " + Parameters.A_MOMENT);
    }

    private static Optional<Instant> end(String text) {
        try {
            return Optional.of(
                    WrittenTime.isDay(text)
                            ? Paris.startOf(WrittenTime.day(text).plusDays(1))
                            : WrittenTime.moment(text));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
