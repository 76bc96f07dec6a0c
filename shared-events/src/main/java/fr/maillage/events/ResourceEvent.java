package fr.maillage.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of a shared resource: equipment, a room, a vehicle, a skill or a document that a structure lends or gives.
 */
public sealed interface ResourceEvent extends NetworkEvent {

    /** An event of one reservation of the resource, not only of the resource. */
    interface OfReservation {

        UUID reservationId();
    }

    /**
     * A structure shared a resource.
     *
     * @param structureId the structure that shares it
     * @param quantity how many there are; 1 for a document
     * @param adaptedFrom the shared document that this document adapts; null where there is none
     */
    record ResourceShared(
            UUID structureId,
            ResourceKind kind,
            ResourceProfile profile,
            int quantity,
            Approval approval,
            @Nullable UUID adaptedFrom)
            implements ResourceEvent {}

    /** The resource's profile and terms were replaced by these. */
    record ResourceDescribed(ResourceProfile profile) implements ResourceEvent {}

    /**
     * The resource's quantity was set.
     *
     * @param quantity how many there are now
     */
    record ResourceQuantitySet(int quantity) implements ResourceEvent {}

    /** The resource is no longer shared. Promises made before still hold. */
    record ResourceWithdrawn(@FreeText String reason) implements ResourceEvent {}

    /**
     * A structure requested a reservation.
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

    /** The reservation was accepted: the resource is promised to the structure that asked. */
    record ReservationAccepted(UUID reservationId) implements ResourceEvent, OfReservation {}

    /** The reservation was declined. */
    record ReservationDeclined(
            UUID reservationId, @FreeText @Nullable String reason) implements ResourceEvent, OfReservation {}

    /** The borrower or the owner cancelled the reservation: what was promised is free again. */
    record ReservationCancelled(
            UUID reservationId, @FreeText @Nullable String reason) implements ResourceEvent, OfReservation {}

    /** The reservation was moved to another time, for instance because its workshop was rescheduled. */
    record ReservationMoved(UUID reservationId, Period period) implements ResourceEvent, OfReservation {}

    /** The resource was handed over to the borrower. */
    record ResourceHandedOver(UUID reservationId, Instant at) implements ResourceEvent, OfReservation {}

    /**
     * The resource was returned.
     *
     * @param condition its state, in plain text; null where nothing is said of it
     */
    record ResourceReturned(
            UUID reservationId,
            Instant at,
            @FreeText @Nullable String condition) implements ResourceEvent, OfReservation {}

    /**
     * A structure used a document.
     *
     * @param adaptation address of its own version; null where it used the document as it is
     */
    record ResourceReused(UUID structureId, @Nullable String adaptation) implements ResourceEvent {}
}
