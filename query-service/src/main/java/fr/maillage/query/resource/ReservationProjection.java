package fr.maillage.query.resource;

import fr.maillage.events.ResourceEvent;
import fr.maillage.events.ResourceEvent.OfReservation;
import fr.maillage.events.ResourceEvent.ReservationAccepted;
import fr.maillage.events.ResourceEvent.ReservationCancelled;
import fr.maillage.events.ResourceEvent.ReservationDeclined;
import fr.maillage.events.ResourceEvent.ReservationMoved;
import fr.maillage.events.ResourceEvent.ReservationRequested;
import fr.maillage.events.ResourceEvent.ResourceHandedOver;
import fr.maillage.events.ResourceEvent.ResourceReturned;
import fr.maillage.query.projection.Column;
import fr.maillage.query.projection.Projection;
import fr.maillage.wire.RecordedEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The projection of reservations: one view of each, folded from the events of the resource. */
public final class ReservationProjection implements Projection<ReservationView> {

    @Override
    public String name() {
        return "reservation";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ReservationView> viewType() {
        return ReservationView.class;
    }

    @Override
    public Set<Class<?>> reads() {
        return Set.of(OfReservation.class);
    }

    /**
     * A reservation is visible to the structure that asks and to the one that lends. Others learn how many are free.
     */
    @Override
    public String seenByMembers() {
        return "one.structure = ANY({reader})"
                + " OR one.resource IN (SELECT id FROM {all resource} lent WHERE lent.structure = ANY({reader}))";
    }

    @Override
    public String seenByOutsiders() {
        return seenByMembers();
    }

    @Override
    public List<Column<ReservationView>> columns() {
        return List.of(
                Column.<ReservationView>uuid("resource", ReservationView::resourceId)
                        .indexed(),
                Column.<ReservationView>uuid("structure", ReservationView::structureId)
                        .indexed(),
                Column.<ReservationView>uuid("workshop", ReservationView::workshopId)
                        .indexed(),
                Column.<ReservationView>text("status", view -> view.status().name())
                        .indexed(),
                Column.instant("starts", view -> view.period().from()),
                Column.instant("ends", view -> view.period().to()),
                Column.instant("taken_from", ReservationView::takenFrom),
                Column.instant("taken_to", ReservationView::takenTo),
                Column.integer("quantity", ReservationView::quantity),
                Column.instant("requested_at", ReservationView::requestedAt));
    }

    @Override
    public Optional<UUID> subject(RecordedEvent recorded) {
        return recorded.event() instanceof OfReservation event ? Optional.of(event.reservationId()) : Optional.empty();
    }

    @Override
    public @Nullable ReservationView apply(@Nullable ReservationView before, RecordedEvent recorded) {
        // A caller may choose one reservation id for two resources: the first resource keeps it.
        if (before != null
                && (recorded.sequence() <= before.sequence()
                        || !recorded.subject().equals(before.resourceId()))) {
            return before;
        }
        return switch (recorded.event()) {
            case ReservationRequested requested -> requested(requested, recorded);
            case ResourceEvent event -> before == null ? null : after(before, event, recorded);
            default -> before;
        };
    }

    private static ReservationView requested(ReservationRequested requested, RecordedEvent recorded) {
        return new ReservationView(
                requested.reservationId(),
                recorded.sequence(),
                recorded.subject(),
                requested.structureId(),
                requested.workshopId(),
                requested.period(),
                requested.quantity(),
                requested.purpose(),
                ReservationStatus.REQUESTED,
                null,
                null,
                null,
                null,
                recorded.recordedAt(),
                recorded.recordedAt());
    }

    private static ReservationView after(ReservationView before, ResourceEvent event, RecordedEvent recorded) {
        return new ReservationView(
                before.id(),
                recorded.sequence(),
                before.resourceId(),
                before.structureId(),
                before.workshopId(),
                event instanceof ReservationMoved moved ? moved.period() : before.period(),
                before.quantity(),
                before.purpose(),
                status(before.status(), event),
                reason(before.reason(), event),
                event instanceof ResourceHandedOver out ? out.at() : before.handedOverAt(),
                event instanceof ResourceReturned back ? back.at() : before.returnedAt(),
                event instanceof ResourceReturned back ? back.condition() : before.condition(),
                before.requestedAt(),
                recorded.recordedAt());
    }

    private static ReservationStatus status(ReservationStatus before, ResourceEvent event) {
        return switch (event) {
            case ReservationAccepted accepted -> ReservationStatus.ACCEPTED;
            case ReservationDeclined declined -> ReservationStatus.DECLINED;
            case ReservationCancelled cancelled -> ReservationStatus.CANCELLED;
            case ReservationMoved same -> before;
            case ResourceHandedOver out -> ReservationStatus.HANDED_OVER;
            case ResourceReturned back -> ReservationStatus.RETURNED;
            default -> throw new IllegalArgumentException(event.getClass() + " is of no reservation");
        };
    }

    private static @Nullable String reason(@Nullable String before, ResourceEvent event) {
        return switch (event) {
            case ReservationDeclined declined -> declined.reason();
            case ReservationCancelled cancelled -> cancelled.reason();
            default -> before;
        };
    }
}
