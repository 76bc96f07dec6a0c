package fr.maillage.query.need;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Needs of a territory.
 *
 * @param status number of needs by their status on the day of the read session: OPEN, LAPSED, MET, WITHDRAWN
 * @param daysToAnswer days from when a need was expressed to its first answer
 * @param daysToMeet days from when a need was expressed until it was met
 */
public record NeedFigures(Map<String, Long> status, Delay daysToAnswer, Delay daysToMeet) {

    /**
     * A delay over all needs that had it, in days.
     *
     * @param median as long or shorter for half of them; null where no need had it yet
     * @param p90 as long or shorter for nine in ten of them; null where no need had it yet
     */
    public record Delay(@Nullable Double median, @Nullable Double p90) {}
}
