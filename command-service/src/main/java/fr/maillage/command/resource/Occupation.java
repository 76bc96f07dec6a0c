package fr.maillage.command.resource;

import fr.maillage.events.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The occupation of a resource: how many are taken at each instant, as far as is known now. */
final class Occupation {

    /** The number taken from an instant on, until the next one in the map. */
    private final NavigableMap<Instant, Integer> levels = new TreeMap<>();

    Occupation(Collection<Reservation> promised, Instant now) {
        var steps = new TreeMap<Instant, Integer>();
        for (var reservation : promised) {
            var taken = reservation.taken(now);
            steps.merge(taken.from(), reservation.quantity(), Integer::sum);
            steps.merge(taken.to(), -reservation.quantity(), Integer::sum);
        }
        var level = 0;
        for (var step : steps.entrySet()) {
            level += step.getValue();
            levels.put(step.getKey(), level);
        }
    }

    /** The highest number taken at once during a period. */
    int most(Period period) {
        return levels.subMap(period.from(), false, period.to(), false).values().stream()
                .reduce(at(period.from()), Math::max);
    }

    /** The first period of that length, not before an instant, during which no more than {@code atMost} are taken. */
    Optional<Period> firstWith(int atMost, Instant from, Duration length) {
        Instant start = at(from) <= atMost ? from : null;
        for (var level : levels.tailMap(from, false).entrySet()) {
            if (start != null && !level.getKey().isBefore(start.plus(length))) {
                break;
            }
            if (level.getValue() > atMost) {
                start = null;
            } else if (start == null) {
                start = level.getKey();
            }
        }
        // A late loan has no known end: it would be free again only after all time.
        return start == null || start.equals(Instant.MAX)
                ? Optional.empty()
                : Optional.of(new Period(start, start.plus(length)));
    }

    private int at(Instant instant) {
        var level = levels.floorEntry(instant);
        return level == null ? 0 : level.getValue();
    }
}
