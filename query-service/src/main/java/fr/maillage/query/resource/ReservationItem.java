package fr.maillage.query.resource;

import fr.maillage.query.reading.Named;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reservation as readers get it, with the names of what it points to.
 *
 * @param sequence sequence number of its last event among the resource's
 * @param owner the structure that lends
 * @param structure the structure that asks
 * @param late whether it should be back by the moment asked about, and is not
 */
public record ReservationItem(
        UUID id,
        long sequence,
        Named resource,
        Named owner,
        Named structure,
        @Nullable UUID workshopId,
        Instant from,
        Instant to,
        int quantity,
        @Nullable String purpose,
        ReservationStatus status,
        boolean late,
        @Nullable String reason,
        @Nullable Instant handedOverAt,
        @Nullable Instant returnedAt,
        @Nullable String condition,
        Instant requestedAt) {

    static ReservationItem of(ReservationView view, Named resource, Named owner, Named structure, Instant moment) {
        return new ReservationItem(
                view.id(),
                view.sequence(),
                resource,
                owner,
                structure,
                view.workshopId(),
                view.period().from(),
                view.period().to(),
                view.quantity(),
                view.purpose(),
                view.status(),
                view.isLate(moment),
                view.reason(),
                view.handedOverAt(),
                view.returnedAt(),
                view.condition(),
                view.requestedAt());
    }
}
