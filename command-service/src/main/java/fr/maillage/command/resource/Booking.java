package fr.maillage.command.resource;

import fr.maillage.command.log.policy.PolicyState;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.Period;
import fr.maillage.events.ResourceEvent.ReservationCancelled;
import fr.maillage.events.ResourceEvent.ReservationDeclined;
import fr.maillage.events.ResourceEvent.ReservationRequested;
import fr.maillage.events.ResourceEvent.ResourceHandedOver;
import fr.maillage.events.ResourceEvent.ResourceReturned;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A reservation that can still be moved or cancelled, as policies remember it. */
record Booking(UUID id, UUID resource, UUID borrower, Period period) {

    static Booking of(UUID resource, ReservationRequested asked) {
        return new Booking(asked.reservationId(), resource, asked.structureId(), asked.period());
    }

    static Booking read(PolicyState.Tie tie) {
        var parts = tie.note().split(" ");
        return new Booking(
                tie.thing(),
                UUID.fromString(parts[0]),
                UUID.fromString(parts[1]),
                new Period(Instant.parse(parts[2]), Instant.parse(parts[3])));
    }

    String note() {
        return resource + " " + borrower + " " + period.from() + " " + period.to();
    }

    Booking during(Period other) {
        return new Booking(id, resource, borrower, other);
    }

    /** The reservation that an event puts out of reach: it is refused, cancelled, or in the borrower's hands. */
    static Optional<UUID> settled(NetworkEvent event) {
        return switch (event) {
            case ReservationDeclined declined -> Optional.of(declined.reservationId());
            case ReservationCancelled cancelled -> Optional.of(cancelled.reservationId());
            case ResourceHandedOver out -> Optional.of(out.reservationId());
            case ResourceReturned back -> Optional.of(back.reservationId());
            default -> Optional.empty();
        };
    }
}
