package fr.maillage.query.resource;

import fr.maillage.query.reading.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The availability of a resource over a period.
 *
 * @param quantity how many there are
 * @param free how many are free during the whole period
 * @param periods the whole period, cut where the number changes; each part begins where the one before ends
 * @param reservations those that take some of it, and those that wait for an answer, by their beginning
 * @param position position of the log at which it was read
 */
public record Availability(
        Named resource,
        Instant from,
        Instant to,
        int quantity,
        int free,
        List<Stretch> periods,
        List<ReservationItem> reservations,
        long position) {

    /**
     * A stretch of time during which the same number is free.
     *
     * @param to its end, excluded
     */
    public record Stretch(Instant from, Instant to, int free) {}

    /**
     * The quantity that a reservation takes, and when.
     *
     * @param to its end; null where nobody knows it
     */
    record Taken(Instant from, @Nullable Instant to, int quantity) {}

    /**
     * The time from {@code from} to {@code to}, cut where the number free changes.
     *
     * @param lendable how many can be lent when none is taken
     */
    static List<Stretch> stretches(int lendable, Instant from, Instant to, List<Taken> taken) {
        var changes = new TreeMap<Instant, Integer>();
        changes.put(from, 0);
        for (var one : taken) {
            changes.merge(one.from().isBefore(from) ? from : one.from(), one.quantity(), Integer::sum);
            if (one.to() != null && one.to().isBefore(to)) {
                changes.merge(one.to(), -one.quantity(), Integer::sum);
            }
        }
        var stretches = new ArrayList<Stretch>();
        var level = 0;
        for (var change : changes.entrySet()) {
            level += change.getValue();
            var end = changes.higherKey(change.getKey());
            var free = Math.max(0, lendable - level);
            var last = stretches.isEmpty() ? null : stretches.getLast();
            if (last != null && last.free() == free) {
                stretches.removeLast();
                stretches.add(new Stretch(last.from(), end == null ? to : end, free));
            } else {
                stretches.add(new Stretch(change.getKey(), end == null ? to : end, free));
            }
        }
        return List.copyOf(stretches);
    }
}
