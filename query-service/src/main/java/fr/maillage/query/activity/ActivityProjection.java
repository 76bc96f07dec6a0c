package fr.maillage.query.activity;

import static java.util.stream.Collectors.joining;

import fr.maillage.events.NeedEvent.AnswerWithdrawn;
import fr.maillage.events.NeedEvent.NeedAnswered;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.ResourceEvent.OfReservation;
import fr.maillage.events.StructureEvent.MembershipAccepted;
import fr.maillage.events.StructureEvent.MembershipEnded;
import fr.maillage.events.StructureEvent.MembershipRefused;
import fr.maillage.events.StructureEvent.MembershipRequested;
import fr.maillage.events.StructureEvent.StructureDescribed;
import fr.maillage.events.StructureEvent.StructureRenumbered;
import fr.maillage.events.WorkshopEvent.WorkshopCancelled;
import fr.maillage.events.WorkshopEvent.WorkshopConfirmed;
import fr.maillage.events.WorkshopEvent.WorkshopDeclined;
import fr.maillage.events.WorkshopEvent.WorkshopDescribed;
import fr.maillage.events.WorkshopEvent.WorkshopHeld;
import fr.maillage.events.WorkshopEvent.WorkshopRescheduled;
import fr.maillage.query.projection.Column;
import fr.maillage.query.projection.CommuneKey;
import fr.maillage.query.projection.Projection;
import fr.maillage.wire.EventCatalog;
import fr.maillage.wire.RecordedEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The projection of all events of the network, one row each, as they were recorded. */
public final class ActivityProjection implements Projection<ActivityView> {

    private static final List<Class<? extends NetworkEvent>> OF_MEMBERS =
            List.of(MembershipAccepted.class, StructureDescribed.class, StructureRenumbered.class);

    private static final List<Class<? extends NetworkEvent>> OF_WORKSHOPS = List.of(
            WorkshopConfirmed.class,
            WorkshopDescribed.class,
            WorkshopRescheduled.class,
            WorkshopCancelled.class,
            WorkshopHeld.class);

    private static final List<Class<? extends NetworkEvent>> OF_ASKING_AND_LEAVING =
            List.of(MembershipRequested.class, MembershipRefused.class, MembershipEnded.class);

    private static final List<Class<? extends NetworkEvent>> OF_ANSWERING =
            List.of(NeedAnswered.class, AnswerWithdrawn.class);

    /** The events of one's own need, and what one said of another's. */
    private static final String OF_NEED =
            "(one.structure = ANY({reader}) OR " + of("need", "known.structure = ANY({reader})") + ")";

    private static final String OF_ONESELF = "one.subject = ANY({reader})";

    /**
     * The events of a workshop that its parties see: all of them, but a refusal only for the lead and for the structure
     * that declined.
     */
    private static final String OF_PARTIES = of(
            "workshop",
            "known.parties && {reader} AND (one.type <> " + types(List.of(WorkshopDeclined.class))
                    + " OR known.lead = ANY({reader}) OR one.structure = ANY({reader}))");

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
     * The events of public records since these are public. Two things are not public: which structures were asked to
     * prepare a workshop and declined, and why a structure is no longer a member.
     */
    @Override
    public String seenByEverybody() {
        return "one.kind = 'venue' OR " + since("structure", OF_MEMBERS) + " OR " + since("workshop", OF_WORKSHOPS);
    }

    private static String since(String kind, List<Class<? extends NetworkEvent>> events) {
        return "one.type IN (" + types(events) + ") AND " + since(kind);
    }

    /** The condition that the event was recorded when its record was public. */
    private static String since(String kind) {
        return of(kind, "known.public_from <= one.sequence");
    }

    /** The condition that the event's record, among those that the reader may see, fulfils a condition. */
    private static String of(String kind, String condition) {
        return "EXISTS (SELECT 1 FROM {" + kind + "} known WHERE known.id = one.subject AND " + condition + ")";
    }

    private static String types(List<Class<? extends NetworkEvent>> events) {
        return events.stream()
                .map(event -> "'" + EventCatalog.typeOf(event).name() + "'")
                .collect(joining(", "));
    }

    /**
     * The events that members see. Events of partnerships and reservations are for their parties; so are those of a
     * workshop until it is confirmed, and refusals of it even later. Other members see nothing of a structure that asks
     * to be a member or is refused. Of one that leaves they see what its record says: that it left, and when, but not
     * why. Answers to a need are for its structure and for the one that answers. Reviews are for the hub.
     */
    @Override
    public String seenByMembers() {
        return "one.kind IN ('venue', 'resource')"
                + " AND (one.reservation IS NULL OR one.reservation IN (SELECT id FROM {reservation} lent))"
                + " OR one.kind = 'partnership' AND one.subject IN (SELECT id FROM {partnership} known)"
                + " OR one.kind = 'structure' AND one.subject IN (SELECT id FROM {structure} known) AND ("
                + OF_ONESELF + " OR one.type NOT IN (" + types(OF_ASKING_AND_LEAVING) + "))"
                + " OR one.kind = 'need' AND (one.type NOT IN (" + types(OF_ANSWERING) + ") OR " + OF_NEED + ")"
                + " OR one.kind = 'workshop' AND (" + OF_PARTIES + " OR one.type <> "
                + types(List.of(WorkshopDeclined.class))
                + " AND " + since("workshop") + ")";
    }

    /**
     * The events that a reader who is no member sees: those that concern their structures, and no others. The rest of
     * the public events is in the feed.
     */
    @Override
    public String seenByOutsiders() {
        return "one.kind = 'venue' AND " + of("venue", "known.structure_id = ANY({reader})")
                + " OR one.kind = 'resource' AND CASE WHEN one.reservation IS NULL THEN "
                + of("resource", "known.structure = ANY({reader})")
                + " ELSE one.reservation IN (SELECT id FROM {reservation} lent) END"
                + " OR one.kind = 'partnership' AND one.subject IN (SELECT id FROM {partnership} known)"
                + " OR one.kind = 'structure' AND " + OF_ONESELF
                + " OR one.kind = 'need' AND " + OF_NEED
                + " OR one.kind = 'workshop' AND " + OF_PARTIES;
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
        return view.data() instanceof OfReservation event ? event.reservationId() : null;
    }

    private static List<Integer> communes(ActivityView view) {
        return view.metadata().communes().stream().map(CommuneKey::of).toList();
    }
}
