package fr.maillage.query.resource;

import fr.maillage.events.Period;
import fr.maillage.events.ResourceEvent;
import fr.maillage.events.ResourceEvent.ReservationAccepted;
import fr.maillage.events.ResourceEvent.ReservationCancelled;
import fr.maillage.events.ResourceEvent.ReservationDeclined;
import fr.maillage.events.ResourceEvent.ReservationMoved;
import fr.maillage.events.ResourceEvent.ReservationRequested;
import fr.maillage.events.ResourceEvent.ResourceDescribed;
import fr.maillage.events.ResourceEvent.ResourceHandedOver;
import fr.maillage.events.ResourceEvent.ResourceQuantitySet;
import fr.maillage.events.ResourceEvent.ResourceReturned;
import fr.maillage.events.ResourceEvent.ResourceReused;
import fr.maillage.events.ResourceEvent.ResourceShared;
import fr.maillage.events.ResourceEvent.ResourceWithdrawn;
import fr.maillage.query.activity.ActivityView;
import fr.maillage.query.activity.EventSentences;
import fr.maillage.query.activity.NameCollector;
import fr.maillage.query.activity.Names;
import fr.maillage.query.activity.Sentence;
import fr.maillage.query.activity.SentenceTemplates;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.time.Paris;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sentences about events of resources: shared, asked for, lent and given back. A reservation is told by who asked,
 * who lends, what and when.
 */
public final class ResourceSentences implements EventSentences<ResourceEvent> {

    @Override
    public Class<ResourceEvent> events() {
        return ResourceEvent.class;
    }

    @Override
    public List<Class<? extends ResourceEvent>> telling() {
        return List.of(ResourceShared.class, ResourceDescribed.class, ReservationRequested.class);
    }

    @Override
    public void tell(ResourceEvent event, UUID subject, NameCollector names) {
        switch (event) {
            case ResourceShared shared -> {
                names.begun(subject, shared);
                names.namedAtFirst(Resources.KIND, subject, shared.profile().title());
            }
            case ResourceDescribed described ->
                names.named(Resources.KIND, subject, described.profile().title());
            case ReservationRequested requested -> names.begun(requested.reservationId(), requested);
            default -> {}
        }
    }

    @Override
    public Sentence say(ResourceEvent event, ActivityView action, Names names) {
        var key = action.type().name();
        return switch (event) {
            case ResourceShared shared -> shared(key, shared, action, names).done();
            case ResourceDescribed described -> about(key, action, names).done();
            case ResourceQuantitySet set ->
                about(key, action, names)
                        .with("quantity", Integer.toString(set.quantity()))
                        .done();
            case ResourceWithdrawn withdrawn ->
                about(key, action, names).with("reason", withdrawn.reason()).done();
            case ReservationRequested requested ->
                requested(key, requested, action, names).done();
            case ReservationAccepted accepted ->
                reservation(key, accepted.reservationId(), action, names).done();
            case ReservationDeclined declined ->
                explained(key, declined.reservationId(), declined.reason(), action, names)
                        .done();
            case ReservationCancelled cancelled ->
                explained(key, cancelled.reservationId(), cancelled.reason(), action, names)
                        .done();
            case ReservationMoved moved ->
                reservation(key, moved.reservationId(), action, names)
                        .with("period", period(moved.period(), action))
                        .done();
            case ResourceHandedOver handed ->
                reservation(key, handed.reservationId(), action, names).done();
            case ResourceReturned returned ->
                explained(key, returned.reservationId(), returned.condition(), action, names)
                        .done();
            case ResourceReused reused ->
                about(reused.adaptation() == null ? key : key + ".adapted", action, names)
                        .with("structure", names.structure(reused.structureId()))
                        .done();
        };
    }

    private SentenceTemplates.Draft about(String key, ActivityView action, Names names) {
        return SentenceTemplates.say(key).with("resource", names.record(Resources.KIND, action.subject()));
    }

    private SentenceTemplates.Draft shared(String key, ResourceShared shared, ActivityView action, Names names) {
        var original = shared.adaptedFrom();
        var said = original == null
                ? about(key, action, names)
                : about(key + ".adapted", action, names).with("original", names.record(Resources.KIND, original));
        return said.with("structure", names.structure(shared.structureId()));
    }

    private SentenceTemplates.Draft requested(
            String key, ReservationRequested requested, ActivityView action, Names names) {
        var workshop = requested.workshopId();
        return workshop == null
                ? reservation(key, requested.reservationId(), action, names)
                : reservation(key + ".workshop", requested.reservationId(), action, names)
                        .with("workshop", names.workshop(workshop));
    }

    private SentenceTemplates.Draft explained(
            String key, UUID reservation, @Nullable String why, ActivityView action, Names names) {
        return why == null
                ? reservation(key, reservation, action, names)
                : reservation(key + ".reason", reservation, action, names).with("reason", why);
    }

    private SentenceTemplates.Draft reservation(String key, UUID id, ActivityView action, Names names) {
        var requested = names.beginning(id, ReservationRequested.class);
        var quantity = requested.map(ReservationRequested::quantity).orElse(1);
        return about(key, action, names)
                .with(
                        "structure",
                        requested
                                .map(ReservationRequested::structureId)
                                .map(names::structure)
                                .orElse(Names.unknownStructure()))
                .with("owner", owner(action, names))
                .with("times", quantity == 1 ? "" : " (" + quantity + ")")
                .with("period", requested.map(it -> period(it.period(), action)).orElse(""));
    }

    private static Sentence.Part owner(ActivityView action, Names names) {
        Optional<ResourceShared> shared = names.beginning(action.subject(), ResourceShared.class);
        return shared.map(ResourceShared::structureId).map(names::structure).orElse(Names.unknownStructure());
    }

    private static String period(Period period, ActivityView action) {
        return DateFormatter.period(period, Paris.dayOf(action.recordedAt()));
    }
}
