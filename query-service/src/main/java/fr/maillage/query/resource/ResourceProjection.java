package fr.maillage.query.resource;

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
import fr.maillage.query.projection.Column;
import fr.maillage.query.projection.Lexemes;
import fr.maillage.query.projection.Projection;
import fr.maillage.query.reading.Vocabulary;
import fr.maillage.query.reading.Words;
import fr.maillage.time.Paris;
import fr.maillage.wire.RecordedEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The projection of shared resources: one view of each, folded from its events. */
public final class ResourceProjection implements Projection<ResourceView> {

    @Override
    public String name() {
        return "resource";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<ResourceView> viewType() {
        return ResourceView.class;
    }

    @Override
    public Set<Class<?>> reads() {
        return Set.of(ResourceEvent.class);
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
    public Optional<UUID> subject(RecordedEvent recorded) {
        // The names of its owner and of its venue are joined at read time.
        return recorded.event() instanceof ResourceEvent ? Optional.of(recorded.subject()) : Optional.empty();
    }

    @Override
    public @Nullable ResourceView apply(@Nullable ResourceView before, RecordedEvent recorded) {
        if (before != null && recorded.sequence() <= before.sequence()) {
            return before;
        }
        return switch (recorded.event()) {
            case ResourceShared shared -> ResourceDraft.of(shared, recorded).view(recorded);
            case ResourceEvent event -> before == null ? null : after(new ResourceDraft(before), event, recorded);
            default -> before;
        };
    }

    private static ResourceView after(ResourceDraft draft, ResourceEvent event, RecordedEvent recorded) {
        var day = Paris.dayOf(recorded.recordedAt());
        switch (event) {
            case ResourceShared again -> draft.said(day);
            case ResourceDescribed described -> draft.said(day).profile = described.profile();
            case ResourceQuantitySet set -> draft.said(day).quantity = set.quantity();
            case ResourceWithdrawn withdrawn -> draft.said(day).withdrawal = withdrawn.reason();
            case ResourceReused reused -> draft.reuse(new Reuse(reused.structureId(), reused.adaptation(), day));
            // Reservations have views of their own. Each still raises the resource's sequence, which If-Match compares.
            case ReservationRequested elsewhere -> {}
            case ReservationAccepted elsewhere -> {}
            case ReservationDeclined elsewhere -> {}
            case ReservationCancelled elsewhere -> {}
            case ReservationMoved elsewhere -> {}
            case ResourceHandedOver elsewhere -> {}
            case ResourceReturned elsewhere -> {}
        }
        return draft.view(recorded);
    }
}
