package fr.maillage.query.resource;

import fr.maillage.events.Period;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the network knows of a reservation: the fold of all that was said of it.
 *
 * @param sequence place of the last fact of it among the resource's
 * @param structureId the structure that asks
 * @param reason why it was declined or cancelled, where that was said
 * @param condition in what state it came back
 * @param requestedAt when the log took the request
 * @param saidAt when the log took what was last said of it
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

    /** Since when what it takes is taken: from its handover, where that came early; null where it takes nothing. */
    @Nullable Instant takenFrom() {
        return switch (status) {
            case REQUESTED, DECLINED, CANCELLED -> null;
            case ACCEPTED -> period.from();
            case HANDED_OVER, RETURNED ->
                handedOverAt != null && handedOverAt.isBefore(period.from()) ? handedOverAt : period.from();
        };
    }

    /** Until when; one that is not back in time takes it until it is, whatever is said here. Null where it takes nothing. */
    @Nullable Instant takenTo() {
        return switch (status) {
            case REQUESTED, DECLINED, CANCELLED -> null;
            case ACCEPTED, HANDED_OVER -> period.to();
            case RETURNED -> returnedAt;
        };
    }

    /** Whether it should be back by then. */
    public boolean isLate(Instant moment) {
        return status == ReservationStatus.HANDED_OVER && !period.to().isAfter(moment);
    }
}
