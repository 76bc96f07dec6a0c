package fr.maillage.query.territory;

import fr.maillage.events.Hours;
import fr.maillage.hours.OpeningHours;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A cache of parsed opening hours. A text takes a tenth of a millisecond to parse, and an evolution asks for the same
 * thousands of texts at every month.
 */
final class KnownHours {

    /** In texts: all venues of France have fewer. Beyond that, the cache is emptied. */
    private static final int MAX_TEXTS = 50_000;

    private final Map<Hours, Optional<OpeningHours>> read = new ConcurrentHashMap<>();

    /** The parsed hours; empty if there are none, or none that can be judged. */
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
