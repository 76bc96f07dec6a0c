package fr.maillage.command.resource;

import fr.maillage.command.Reason;
import fr.maillage.events.Period;
import fr.maillage.events.ResourceEvent.ReservationRequested;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of one reservation.
 *
 * @param asked the original request
 * @param period the time wanted now
 * @param handedOver when the borrower got it; null where it has not been handed over
 */
record Reservation(
        ReservationRequested asked,
        Period period,
        Status status,
        @Nullable Instant handedOver) {

    enum Status {
        REQUESTED(ResourceReason.ANSWERED_REQUESTED),
        ACCEPTED(ResourceReason.ANSWERED_ACCEPTED),
        DECLINED(ResourceReason.ANSWERED_DECLINED),
        CANCELLED(ResourceReason.ANSWERED_CANCELLED),
        HANDED_OVER(ResourceReason.ANSWERED_HANDED_OVER),
        RETURNED(ResourceReason.ANSWERED_RETURNED);

        private final Reason reason;

        Status(Reason reason) {
            this.reason = reason;
        }

        /** The reason why a reservation of this status cannot be changed as is asked. */
        Reason reason() {
            return reason;
        }
    }

    static Reservation of(ReservationRequested asked) {
        return new Reservation(asked, asked.period(), Status.REQUESTED, null);
    }

    UUID id() {
        return asked.reservationId();
    }

    UUID borrower() {
        return asked.structureId();
    }

    int quantity() {
        return asked.quantity();
    }

    Reservation as(Status next) {
        return new Reservation(asked, period, next, handedOver);
    }

    Reservation during(Period other) {
        return new Reservation(asked, other, status, handedOver);
    }

    Reservation handedOverAt(Instant at) {
        return new Reservation(asked, period, Status.HANDED_OVER, at);
    }

    /** Whether it takes quantity that others cannot have. */
    boolean isPromised() {
        return status == Status.ACCEPTED || status == Status.HANDED_OVER;
    }

    /** Whether it should be back by now. */
    boolean isLate(Instant now) {
        return status == Status.HANDED_OVER && !period.to().isAfter(now);
    }

    /**
     * The time during which it takes its quantity. It starts at the handover, where that is earlier than planned. It
     * has no end where it is late, since nobody knows when it will be back.
     */
    Period taken(Instant now) {
        var from = handedOver != null && handedOver.isBefore(period.from()) ? handedOver : period.from();
        return new Period(from, isLate(now) ? Instant.MAX : period.to());
    }
}
