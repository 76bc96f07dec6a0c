package fr.maillage.query.activity;

import static java.util.stream.Collectors.joining;

import fr.maillage.events.NetworkEvent;
import fr.maillage.events.ResourceEvent;
import fr.maillage.events.StructureEvent.MembershipAccepted;
import fr.maillage.events.StructureEvent.StructureDescribed;
import fr.maillage.events.StructureEvent.StructureRenumbered;
import fr.maillage.events.WorkshopEvent.WorkshopCancelled;
import fr.maillage.events.WorkshopEvent.WorkshopConfirmed;
import fr.maillage.events.WorkshopEvent.WorkshopDescribed;
import fr.maillage.events.WorkshopEvent.WorkshopHeld;
import fr.maillage.events.WorkshopEvent.WorkshopRescheduled;
import fr.maillage.query.projection.Column;
import fr.maillage.query.projection.CommuneKey;
import fr.maillage.query.projection.Projection;
import fr.maillage.query.resource.ReservationProjection;
import fr.maillage.wire.EventCatalog;
import fr.maillage.wire.RecordedEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every action of the network, one row each, as it was recorded. */
public final class ActivityProjection implements Projection<ActivityView> {

    private static final List<Class<? extends NetworkEvent>> OF_MEMBERS =
            List.of(MembershipAccepted.class, StructureDescribed.class, StructureRenumbered.class);

    private static final List<Class<? extends NetworkEvent>> OF_WORKSHOPS = List.of(
            WorkshopConfirmed.class,
            WorkshopDescribed.class,
            WorkshopRescheduled.class,
            WorkshopCancelled.class,
            WorkshopHeld.class);

    @Override
    public String name() {
        return "activity";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<ActivityView> viewType() {
        return ActivityView.class;
    }

    @Override
    public boolean writtenOnce() {
        return true;
    }

    /**
     * What became of records that are everybody's, since they are: not who was asked to prepare a workshop and declined, nor
     * why a structure is a member no more.
     */
    @Override
    public String seenByEverybody() {
        return "one.kind = 'venue' OR " + since("structure", OF_MEMBERS) + " OR " + since("workshop", OF_WORKSHOPS);
    }

    private static String since(String kind, List<Class<? extends NetworkEvent>> events) {
        var types = events.stream()
                .map(event -> "'" + EventCatalog.typeOf(event).name() + "'")
                .collect(joining(", "));
        return "one.type IN (" + types + ") AND EXISTS (SELECT 1 FROM {" + kind
                + "} known WHERE known.id = one.subject AND known.public_from <= one.sequence)";
    }

    /**
     * What is said of a partnership or a reservation is for whom these are; what the hub notes in its review is the hub's.
     */
    @Override
    public String seenByMembers() {
        return "one.kind NOT IN ('partnership', 'review')"
                + " AND (one.reservation IS NULL OR one.reservation IN (SELECT id FROM {reservation} lent))"
                + " OR one.kind = 'partnership' AND one.subject IN (SELECT id FROM {partnership} known)";
    }

    @Override
    public Optional<UUID> subject(RecordedEvent recorded) {
        return Optional.of(recorded.eventId());
    }

    @Override
    public @Nullable ActivityView apply(@Nullable ActivityView before, RecordedEvent recorded) {
        return before == null ? ActivityView.of(recorded) : before;
    }

    @Override
    public List<Column<ActivityView>> columns() {
        return List.of(
                Column.<ActivityView>number("position", ActivityView::position).indexed(),
                Column.<ActivityView>uuid("subject", ActivityView::subject).indexed("btree (subject, position)"),
                Column.text("kind", view -> view.type().subjectType()),
                Column.<ActivityView>text("type", view -> view.type().name()).indexed("btree (type, position)"),
                Column.<ActivityView>uuid("structure", view -> view.metadata().structure())
                        .indexed("btree (structure, position)"),
                Column.<ActivityView>number("sequence", ActivityView::sequence),
                Column.uuid("reservation", ActivityProjection::reservation),
                Column.uuid("correlation", view -> view.metadata().correlationId()),
                Column.<ActivityView>instant("recorded_at", ActivityView::recordedAt),
                Column.<ActivityView>integers("communes", ActivityProjection::communes)
                        .indexed("gin (communes)"));
    }

    private static @Nullable UUID reservation(ActivityView view) {
        return view.data() instanceof ResourceEvent event
                ? ReservationProjection.reservation(event).orElse(null)
                : null;
    }

    private static List<Integer> communes(ActivityView view) {
        return view.metadata().communes().stream().map(CommuneKey::of).toList();
    }
}
