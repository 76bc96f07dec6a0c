package fr.maillage.query.territory;

import fr.maillage.events.Hours;
import fr.maillage.hours.OpeningHours;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours that were read before: a text takes a tenth of a millisecond to parse, and the same thousands are asked
 * for at every month of an evolution.
 */
final class KnownHours {

    /** Every venue of France has fewer; beyond, all are forgotten and read again. */
    private static final int MAX_TEXTS = 50_000;

    private final Map<Hours, Optional<OpeningHours>> read = new ConcurrentHashMap<>();

    /** Empty where there are none, or none that can be judged. */
    Optional<OpeningHours> of(@Nullable Hours hours) {
        if (hours == null) {
            return Optional.empty();
        }
        if (read.size() >= MAX_TEXTS) {
            read.clear();
        }
        return read.computeIfAbsent(hours, OpeningHours::of);
    }
}
