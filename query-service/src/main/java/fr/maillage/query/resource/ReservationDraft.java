package fr.maillage.query.resource;

import fr.maillage.events.Period;
import fr.maillage.events.ResourceEvent.ReservationRequested;
import fr.maillage.wire.RecordedEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reservation's view while one event is applied to it. */
final class ReservationDraft {

    private final UUID id;
    private final UUID structureId;
    private final @Nullable UUID workshopId;
    private final int quantity;
    private final @Nullable String purpose;
    private final Instant requestedAt;
    Period period;
    ReservationStatus status;
    private @Nullable String reason;
    private @Nullable Instant handedOverAt;
    private @Nullable Instant returnedAt;
    private @Nullable String condition;

    ReservationDraft(ReservationView before) {
        id = before.id();
        structureId = before.structureId();
        workshopId = before.workshopId();
        quantity = before.quantity();
        purpose = before.purpose();
        requestedAt = before.requestedAt();
        period = before.period();
        status = before.status();
        reason = before.reason();
        handedOverAt = before.handedOverAt();
        returnedAt = before.returnedAt();
        condition = before.condition();
    }

    private ReservationDraft(ReservationRequested requested, RecordedEvent recorded) {
        id = requested.reservationId();
        structureId = requested.structureId();
        workshopId = requested.workshopId();
        quantity = requested.quantity();
        purpose = requested.purpose();
        requestedAt = recorded.recordedAt();
        period = requested.period();
        status = ReservationStatus.REQUESTED;
    }

    static ReservationDraft of(ReservationRequested requested, RecordedEvent recorded) {
        return new ReservationDraft(requested, recorded);
    }

    void end(ReservationStatus how, @Nullable String why) {
        status = how;
        reason = why;
    }

    void handOver(Instant at) {
        status = ReservationStatus.HANDED_OVER;
        handedOverAt = at;
    }

    void takeBack(Instant at, @Nullable String state) {
        status = ReservationStatus.RETURNED;
        returnedAt = at;
        condition = state;
    }

    ReservationView view(RecordedEvent recorded) {
        return new ReservationView(
                id,
                recorded.sequence(),
                recorded.subject(),
                structureId,
                workshopId,
                period,
                quantity,
                purpose,
                status,
                reason,
                handedOverAt,
                returnedAt,
                condition,
                requestedAt,
                recorded.recordedAt());
    }
}
