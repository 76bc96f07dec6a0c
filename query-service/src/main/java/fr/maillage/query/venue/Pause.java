package fr.maillage.query.venue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period in which a venue does not receive the public.
 *
 * @param from first day
 * @param until last day, included; null where no end is known
 */
public record Pause(LocalDate from, @Nullable LocalDate until, String reason) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** The part of the pause that remains when the venue opens again on that day; null where nothing remains. */
    @Nullable Pause endedBy(LocalDate reopening) {
        if (!reopening.isAfter(from)) {
            return null;
        }
        var lastDay = reopening.minusDays(1);
        return until != null && until.isBefore(lastDay) ? this : new Pause(from, lastDay, reason);
    }
}
