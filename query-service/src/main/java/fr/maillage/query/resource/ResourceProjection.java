package fr.maillage.query.resource;

import fr.maillage.events.ResourceEvent;
import fr.maillage.events.ResourceEvent.OfReservation;
import fr.maillage.events.ResourceEvent.ResourceDescribed;
import fr.maillage.events.ResourceEvent.ResourceQuantitySet;
import fr.maillage.events.ResourceEvent.ResourceReused;
import fr.maillage.events.ResourceEvent.ResourceShared;
import fr.maillage.events.ResourceEvent.ResourceWithdrawn;
import fr.maillage.query.projection.Column;
import fr.maillage.query.projection.Lexemes;
import fr.maillage.query.projection.Projection;
import fr.maillage.query.projection.RecordProjection;
import fr.maillage.query.reading.Vocabulary;
import fr.maillage.query.reading.Words;
import fr.maillage.time.Paris;
import fr.maillage.wire.RecordedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The projection of shared resources: one view of each, folded from its events. */
public final class ResourceProjection extends RecordProjection<ResourceEvent, ResourceView> {

    public ResourceProjection() {
        super("resource", ResourceEvent.class, ResourceView.class);
    }

    @Override
    public int version() {
        return 2;
    }

    /** A structure that is no member reads of the resources that it shared or reserved. */
    @Override
    public String seenByOutsiders() {
        return "one.structure = ANY({reader})"
                + " OR one.id IN (SELECT resource FROM {all reservation} lent WHERE lent.structure = ANY({reader}))";
    }

    @Override
    public List<Column<ResourceView>> columns() {
        return List.of(
                Column.commune("commune", view -> view.profile().communeCode()),
                Column.<ResourceView>uuid("structure", ResourceView::structureId)
                        .indexed(),
                Column.<ResourceView>uuid("venue_id", view -> view.profile().venueId())
                        .indexed(),
                Column.text("kind", view -> view.kind().name()),
                Column.text("status", view -> view.status().name()),
                Column.text("title", view -> view.profile().title()),
                Column.text("sort", view -> Words.plain(view.profile().title())),
                Column.lexemes("search", ResourceProjection::search),
                Column.integer("quantity", ResourceView::quantity),
                Column.<ResourceView>uuid("adapted_from", ResourceView::adaptedFrom)
                        .indexed(),
                Column.integer("reuses", view -> view.reuses().size()));
    }

    private static Lexemes search(ResourceView view) {
        return Vocabulary.of(view.profile().title())
                .and(view.profile().description())
                .lexemes();
    }

    @Override
    protected @Nullable ResourceView begun(ResourceEvent event, RecordedEvent recorded) {
        return event instanceof ResourceShared shared ? shared(shared, recorded) : null;
    }

    private static ResourceView shared(ResourceShared shared, RecordedEvent recorded) {
        var day = Paris.dayOf(recorded.recordedAt());
        return new ResourceView(
                recorded.subject(),
                recorded.sequence(),
                shared.structureId(),
                shared.kind(),
                shared.profile(),
                shared.quantity(),
                shared.approval(),
                shared.adaptedFrom(),
                null,
                List.of(),
                recorded.metadata().axis(),
                recorded.metadata().level(),
                day,
                day);
    }

    /**
     * The view after an event. Reservations have views of their own. Each still raises the resource's sequence, which
     * If-Match compares.
     */
    @Override
    protected ResourceView after(ResourceView before, ResourceEvent event, RecordedEvent recorded) {
        var day = Paris.dayOf(recorded.recordedAt());
        return new ResourceView(
                before.id(),
                recorded.sequence(),
                before.structureId(),
                before.kind(),
                event instanceof ResourceDescribed described ? described.profile() : before.profile(),
                event instanceof ResourceQuantitySet set ? set.quantity() : before.quantity(),
                before.approval(),
                before.adaptedFrom(),
                event instanceof ResourceWithdrawn withdrawn ? withdrawn.reason() : before.withdrawal(),
                event instanceof ResourceReused reused
                        ? Projection.adding(before.reuses(), new Reuse(reused.structureId(), reused.adaptation(), day))
                        : before.reuses(),
                before.axis(),
                before.level(),
                before.sharedOn(),
                event instanceof OfReservation || event instanceof ResourceReused ? before.saidOn() : day);
    }
}
