package fr.maillage.query.resource;

import fr.maillage.events.Period;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The view of a reservation: the fold of all its events.
 *
 * @param sequence sequence number of its last event among the resource's
 * @param structureId the structure that asks
 * @param reason why it was declined or cancelled; null where that was not said
 * @param condition the state in which it came back; null where that was not said
 * @param requestedAt when the log took the request
 * @param saidAt when the log took its last event
 */
public record ReservationView(
        UUID id,
        long sequence,
        UUID resourceId,
        UUID structureId,
        @Nullable UUID workshopId,
        Period period,
        int quantity,
        @Nullable String purpose,
        ReservationStatus status,
        @Nullable String reason,
        @Nullable Instant handedOverAt,
        @Nullable Instant returnedAt,
        @Nullable String condition,
        Instant requestedAt,
        Instant saidAt) {

    /**
     * The beginning of the time for which it takes its quantity: that of its period, or an earlier handover. Null where
     * it takes nothing.
     */
    @Nullable Instant takenFrom() {
        return switch (status) {
            case REQUESTED, DECLINED, CANCELLED -> null;
            case ACCEPTED -> period.from();
            case HANDED_OVER, RETURNED ->
                handedOverAt != null && handedOverAt.isBefore(period.from()) ? handedOverAt : period.from();
        };
    }

    /**
     * The end of the time for which it takes its quantity; null where it takes nothing. A late reservation takes its
     * quantity until it is back, whatever is said here.
     */
    @Nullable Instant takenTo() {
        return switch (status) {
            case REQUESTED, DECLINED, CANCELLED -> null;
            case ACCEPTED, HANDED_OVER -> period.to();
            case RETURNED -> returnedAt;
        };
    }

    /** Whether it should be back by that moment, and is not. */
    public boolean isLate(Instant moment) {
        return status == ReservationStatus.HANDED_OVER && !period.to().isAfter(moment);
    }
}
