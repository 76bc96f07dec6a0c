package fr.maillage.command.resource;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A promise that stands in the way, as whoever asked is told of it.
 *
 * @param late whether it should be back by now: then nobody knows when what it takes is free again
 */
record Conflict(UUID reservationId, UUID structureId, Instant from, Instant to, int quantity, boolean late) {

    static List<Conflict> list(List<Reservation> promised, Instant now) {
        return promised.stream()
                .map(one -> new Conflict(
                        one.id(),
                        one.borrower(),
                        one.period().from(),
                        one.period().to(),
                        one.quantity(),
                        one.isLate(now)))
                .toList();
    }
}
