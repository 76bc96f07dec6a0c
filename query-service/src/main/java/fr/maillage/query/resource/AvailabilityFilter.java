package fr.maillage.query.resource;

import fr.maillage.query.reading.Bound;
import fr.maillage.query.reading.Parameters;
import fr.maillage.query.reading.Paris;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Over which time one wants to know what is free. */
public record AvailabilityFilter(
        @Parameter(description = "Début : une date ou un instant ; maintenant sans précision.") @Nullable Instant from,

        @Parameter(
                description =
                        "Fin, non comprise : une date (jusqu'à la fin du jour) ou un instant ; 30 jours sans précision.")
        @Nullable Instant to) {

    private static final Duration LONGEST = Duration.ofDays(3 * 366);

    public static AvailabilityFilter of(Parameters asked) {
        var from = asked.beginning("from");
        var to = end(asked);
        if (from != null && to != null && !to.isAfter(from)) {
            asked.fail("to", "order", "« to » doit venir après « from ».");
        }
        if (from != null && to != null && Duration.between(from, to).compareTo(LONGEST) > 0) {
            asked.fail("to", "far", "De « from » à « to », trois ans au plus.");
        }
        return new AvailabilityFilter(from, to);
    }

    /** The end of a stretch that does not include it: a day means the beginning of the next one. */
    static @Nullable Instant end(Parameters asked) {
        return asked.read(
                "to",
                AvailabilityFilter::end,
                "« to » attend une date (2026-06-30) ou un instant (2026-06-30T12:00:00Z).");
    }

    private static Optional<Instant> end(String text) {
        try {
            return text.indexOf('T') < 0
                    ? Optional.of(Paris.startOf(LocalDate.parse(text).plusDays(1)))
                    : Bound.to(text).map(Bound::instant);
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
