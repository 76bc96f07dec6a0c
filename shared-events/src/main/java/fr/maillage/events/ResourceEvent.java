package fr.maillage.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said of a shared resource: equipment, a room, a vehicle, a skill or a document that a structure lends or gives. */
public sealed interface ResourceEvent extends NetworkEvent {

    /** An event of one reservation of the resource, not of the resource alone. */
    interface OfReservation {

        UUID reservationId();
    }

    /**
     * A structure shares a resource.
     *
     * @param structureId the structure that shares it
     * @param quantity how many there are; 1 for a document
     * @param adaptedFrom for a document: the shared document that it adapts
     */
    record ResourceShared(
            UUID structureId,
            ResourceKind kind,
            ResourceProfile profile,
            int quantity,
            Approval approval,
            @Nullable UUID adaptedFrom)
            implements ResourceEvent {}

    /** What it is, and its terms, were replaced by these. */
    record ResourceDescribed(ResourceProfile profile) implements ResourceEvent {}

    /** There are now that many of it. */
    record ResourceQuantitySet(int quantity) implements ResourceEvent {}

    /** It is no longer shared. What was promised still holds. */
    record ResourceWithdrawn(@FreeText String reason) implements ResourceEvent {}

    /**
     * A structure asked for it.
     *
     * @param structureId the structure that asks
     * @param workshopId the workshop that needs it; null where none does
     */
    record ReservationRequested(
            UUID reservationId,
            UUID structureId,
            Period period,
            int quantity,
            @FreeText @Nullable String purpose,
            @Nullable UUID workshopId)
            implements ResourceEvent, OfReservation {}

    /** It is promised to whoever asked. */
    record ReservationAccepted(UUID reservationId) implements ResourceEvent, OfReservation {}

    /** It is not lent this time. */
    record ReservationDeclined(
            UUID reservationId, @FreeText @Nullable String reason) implements ResourceEvent, OfReservation {}

    /** Whoever asked, or lends, no longer needs or can: what was promised is free again. */
    record ReservationCancelled(
            UUID reservationId, @FreeText @Nullable String reason) implements ResourceEvent, OfReservation {}

    /** The same reservation, for another time: its workshop was rescheduled. */
    record ReservationMoved(UUID reservationId, Period period) implements ResourceEvent, OfReservation {}

    /** It was handed over to the borrower. */
    record ResourceHandedOver(UUID reservationId, Instant at) implements ResourceEvent, OfReservation {}

    /** It came back. @param condition in what state, in plain text */
    record ResourceReturned(
            UUID reservationId,
            Instant at,
            @FreeText @Nullable String condition) implements ResourceEvent, OfReservation {}

    /**
     * A structure used a document.
     *
     * @param adaptation where its own version can be found; null where it was used as it is
     */
    record ResourceReused(UUID structureId, @Nullable String adaptation) implements ResourceEvent {}
}
