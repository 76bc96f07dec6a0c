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
            case ReservationRequested requested ->
                ReservationDraft.of(requested, recorded).view(recorded);
            case ResourceEvent event -> before == null ? null : after(new ReservationDraft(before), event, recorded);
            default -> before;
        };
    }

    private static ReservationView after(ReservationDraft draft, ResourceEvent event, RecordedEvent recorded) {
        switch (event) {
            case ReservationAccepted accepted -> draft.status = ReservationStatus.ACCEPTED;
            case ReservationDeclined declined -> draft.end(ReservationStatus.DECLINED, declined.reason());
            case ReservationCancelled cancelled -> draft.end(ReservationStatus.CANCELLED, cancelled.reason());
            case ReservationMoved moved -> draft.period = moved.period();
            case ResourceHandedOver out -> draft.handOver(out.at());
            case ResourceReturned back -> draft.takeBack(back.at(), back.condition());
            default -> throw new IllegalArgumentException(event.getClass() + " is of no reservation");
        }
        return draft.view(recorded);
    }
}
