package fr.maillage.command.resource;

import fr.maillage.command.log.ActedFor;
import fr.maillage.command.log.LocatedCommand;
import fr.maillage.events.Approval;
import fr.maillage.events.Period;
import fr.maillage.events.ResourceKind;
import fr.maillage.events.ResourceProfile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command to a shared resource, or to one of its reservations. Its values are already checked and normalised;
 * instants and ids come from the edge.
 */
public sealed interface ResourceCommand extends ActedFor {

    /** Id of the resource. */
    UUID id();

    /** Id of the structure that gives the command. */
    UUID by();

    @Override
    default UUID actedFor() {
        return by();
    }

    /** A command that says where the resource is. */
    sealed interface Keeping extends ResourceCommand, LocatedCommand {

        ResourceProfile profile();

        @Override
        default List<String> places() {
            return List.of(profile().communeCode());
        }
    }

    /**
     * Shares a resource with the network.
     *
     * @param by the structure that will lend or give it
     * @param adaptedFrom the shared document that this one adapts; null where there is none
     */
    record ShareResource(
            UUID id,
            UUID by,
            ResourceKind kind,
            ResourceProfile profile,
            int quantity,
            Approval approval,
            @Nullable UUID adaptedFrom)
            implements Keeping {}

    /** The same sharing, repeated by a caller who chose the id and does not know whether the first one was recorded. */
    record ShareResourceAgain(UUID id, ShareResource sharing) implements ResourceCommand {
        @Override
        public UUID by() {
            return sharing.by();
        }
    }

    /** Replaces the resource's profile, and the terms on which it is lent. */
    record DescribeResource(UUID id, UUID by, ResourceProfile profile) implements Keeping {}

    /** Sets how many there are from now on. */
    record SetResourceQuantity(UUID id, UUID by, int quantity, Instant now) implements ResourceCommand {}

    /** Withdraws the resource. Promises made before still hold. */
    record WithdrawResource(UUID id, UUID by, String reason) implements ResourceCommand {}

    /**
     * Records that a document was used.
     *
     * @param adaptation address of the structure's own version; null where it has none
     */
    record ReuseResource(UUID id, UUID by, @Nullable String adaptation) implements ResourceCommand {}

    /**
     * Requests a reservation of the resource.
     *
     * @param by the structure that would borrow it
     * @param workshopId the workshop that needs it; null where none does
     */
    record RequestReservation(
            UUID id,
            UUID by,
            UUID reservationId,
            Period period,
            int quantity,
            @Nullable String purpose,
            @Nullable UUID workshopId,
            Instant now)
            implements ResourceCommand {}

    /** Accepts a reservation: the resource is promised. */
    record AcceptReservation(UUID id, UUID by, UUID reservationId, Instant now) implements ResourceCommand {}

    /** Declines a reservation. */
    record DeclineReservation(
            UUID id, UUID by, UUID reservationId, @Nullable String reason) implements ResourceCommand {}

    /** Cancels a reservation: the borrower no longer needs it, or the owner can no longer lend it. */
    record CancelReservation(
            UUID id, UUID by, UUID reservationId, @Nullable String reason) implements ResourceCommand {}

    /** Moves a reservation to another time. */
    record MoveReservation(UUID id, UUID by, UUID reservationId, Period period, Instant now)
            implements ResourceCommand {}

    /** Hands the resource over to the borrower. */
    record HandOverResource(UUID id, UUID by, UUID reservationId, Instant at) implements ResourceCommand {}

    /**
     * Takes the resource back.
     *
     * @param condition its state, in plain text; null where nothing is said of it
     */
    record ReturnResource(
            UUID id,
            UUID by,
            UUID reservationId,
            Instant at,
            @Nullable String condition) implements ResourceCommand {}
}
