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
            case ResourceShared shared -> shared(shared, recorded);
            case ResourceEvent event -> before == null ? null : after(before, event, recorded);
            default -> before;
        };
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
    private static ResourceView after(ResourceView before, ResourceEvent event, RecordedEvent recorded) {
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
