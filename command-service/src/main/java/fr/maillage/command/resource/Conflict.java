package fr.maillage.command.resource;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.maillage.command.ConfidentialDetail;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A promise that stands in the way, as it is told to its lender and its borrower. All others are told {@link Taken}
 * only.
 *
 * @param lender the structure that made it
 * @param late whether it should be back by now: then nobody knows when its quantity is free again
 */
record Conflict(
        @JsonIgnore UUID lender,
        UUID reservationId,
        UUID structureId,
        Instant from,
        Instant to,
        int quantity,
        boolean late)
        implements ConfidentialDetail {

    /** The time and quantity that a promise takes, without its borrower. */
    record Taken(Instant from, Instant to, int quantity, boolean late) {}

    @Override
    public boolean isFor(Predicate<UUID> own) {
        return own.test(lender) || own.test(structureId);
    }

    /** The times and quantities taken, which everybody may know. */
    static List<Taken> taken(List<Reservation> promised, Instant now) {
        return promised.stream()
                .map(one -> new Taken(one.period().from(), one.period().to(), one.quantity(), one.isLate(now)))
                .toList();
    }

    static List<Conflict> list(UUID lender, List<Reservation> promised, Instant now) {
        return promised.stream()
                .map(one -> new Conflict(
                        lender,
                        one.id(),
                        one.borrower(),
                        one.period().from(),
                        one.period().to(),
                        one.quantity(),
                        one.isLate(now)))
                .toList();
    }
}
