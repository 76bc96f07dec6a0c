package fr.maillage.command.resource;

import fr.maillage.command.log.ActedFor;
import fr.maillage.command.log.Placing;
import fr.maillage.events.Approval;
import fr.maillage.events.Period;
import fr.maillage.events.ResourceKind;
import fr.maillage.events.ResourceProfile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a shared resource, and of its reservations. Values are already checked and normalised; instants
 * and ids come from the edge.
 */
public sealed interface ResourceCommand extends ActedFor {

    /** The resource spoken of. */
    UUID id();

    /** The structure that asks. */
    UUID by();

    @Override
    default UUID actedFor() {
        return by();
    }

    /** Says where the resource is. */
    sealed interface Keeping extends ResourceCommand, Placing {

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
     * @param adaptedFrom the shared document that this one adapts
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

    /** The same resource shared once more, by a caller who chose the id and does not know whether the first one landed. */
    record ShareResourceAgain(UUID id, ShareResource sharing) implements ResourceCommand {
        @Override
        public UUID by() {
            return sharing.by();
        }
    }

    /** Replaces what it is, and on which terms it is lent. */
    record DescribeResource(UUID id, UUID by, ResourceProfile profile) implements Keeping {}

    /** Says how many there are from now on. */
    record SetResourceQuantity(UUID id, UUID by, int quantity, Instant now) implements ResourceCommand {}

    /** Shares it no longer; what was promised still holds. */
    record WithdrawResource(UUID id, UUID by, String reason) implements ResourceCommand {}

    /** Says that a document was used. @param adaptation where the structure's own version can be found */
    record ReuseResource(UUID id, UUID by, @Nullable String adaptation) implements ResourceCommand {}

    /**
     * Asks for it for a time.
     *
     * @param by the structure that would borrow it
     * @param workshopId the workshop that needs it
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

    /** Promises it. */
    record AcceptReservation(UUID id, UUID by, UUID reservationId, Instant now) implements ResourceCommand {}

    /** Does not lend it this time. */
    record DeclineReservation(
            UUID id, UUID by, UUID reservationId, @Nullable String reason) implements ResourceCommand {}

    /** No longer needs it, or can no longer lend it. */
    record CancelReservation(
            UUID id, UUID by, UUID reservationId, @Nullable String reason) implements ResourceCommand {}

    /** Needs it for another time instead. */
    record MoveReservation(UUID id, UUID by, UUID reservationId, Period period, Instant now)
            implements ResourceCommand {}

    /** Hands it over to the borrower. */
    record HandOverResource(UUID id, UUID by, UUID reservationId, Instant at) implements ResourceCommand {}

    /** Has it back. @param condition in what state, in plain text */
    record ReturnResource(
            UUID id,
            UUID by,
            UUID reservationId,
            Instant at,
            @Nullable String condition) implements ResourceCommand {}
}
