package fr.maillage.query.workshop;

import fr.maillage.events.WorkshopEvent;
import fr.maillage.events.WorkshopEvent.WorkshopCancelled;
import fr.maillage.events.WorkshopEvent.WorkshopConfirmed;
import fr.maillage.events.WorkshopEvent.WorkshopDeclined;
import fr.maillage.events.WorkshopEvent.WorkshopDescribed;
import fr.maillage.events.WorkshopEvent.WorkshopHeld;
import fr.maillage.events.WorkshopEvent.WorkshopJoined;
import fr.maillage.events.WorkshopEvent.WorkshopProposed;
import fr.maillage.events.WorkshopEvent.WorkshopRescheduled;
import fr.maillage.events.WorkshopEvent.WorkshopWarned;
import fr.maillage.query.projection.Column;
import fr.maillage.query.projection.Lexemes;
import fr.maillage.query.projection.Projection;
import fr.maillage.query.reading.Vocabulary;
import fr.maillage.query.reading.Words;
import fr.maillage.wire.RecordedEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The projection of joint workshops: one view of each, folded from its events. */
public final class WorkshopProjection implements Projection<WorkshopView> {

    @Override
    public String name() {
        return "workshop";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Class<WorkshopView> viewType() {
        return WorkshopView.class;
    }

    @Override
    public Set<Class<?>> reads() {
        return Set.of(WorkshopEvent.class);
    }

    /**
     * A proposal is visible only to its parties until it is confirmed. A workshop that was public stays so: people who
     * meant to come must read that it is cancelled or moved.
     */
    @Override
    public String seenByEverybody() {
        return "one.public_from IS NOT NULL";
    }

    /** A workshop that is only proposed is visible to the structures that prepare it. */
    @Override
    public String seenByMembers() {
        return seenByEverybody() + " OR one.parties && {reader}";
    }

    @Override
    public String seenByOutsiders() {
        return seenByMembers();
    }

    @Override
    public List<Column<WorkshopView>> columns() {
        return List.of(
                Column.commune("commune", view -> view.place().communeCode()),
                Column.<WorkshopView>uuid("venue_id", view -> view.place().venueId())
                        .indexed(),
                Column.<WorkshopView>uuid("lead", WorkshopView::leadId).indexed(),
                Column.<WorkshopView>uuids("parties", WorkshopView::parties).indexed("gin (parties)"),
                Column.<WorkshopView>uuid("series", WorkshopProjection::series).indexed(),
                Column.uuids("joined", WorkshopView::joined),
                Column.uuids("awaited", WorkshopView::awaited),
                Column.text("status", view -> view.status().name()),
                Column.number("public_from", WorkshopView::publicFrom),
                Column.text("theme", view -> view.profile().theme()),
                Column.<WorkshopView>instant("starts", view -> view.period().from())
                        .indexed(),
                Column.instant("ends", view -> view.period().to()),
                Column.integer("people", WorkshopView::people),
                Column.instant("proposed_at", WorkshopView::proposedAt),
                Column.instant("asked_at", WorkshopView::askedAt),
                Column.text("title", view -> view.profile().title()),
                Column.text("sort", view -> Words.plain(view.profile().title())),
                Column.lexemes("search", WorkshopProjection::search));
    }

    private static @Nullable UUID series(WorkshopView view) {
        return view.series() == null ? null : view.series().id();
    }

    private static Lexemes search(WorkshopView view) {
        var profile = view.profile();
        return Vocabulary.of(profile.title())
                .and(profile.description())
                .and(profile.theme().replace('_', ' '))
                .lexemes();
    }

    @Override
    public Optional<UUID> subject(RecordedEvent recorded) {
        // The names of its structures and its venue are joined at read time.
        return recorded.event() instanceof WorkshopEvent ? Optional.of(recorded.subject()) : Optional.empty();
    }

    @Override
    public @Nullable WorkshopView apply(@Nullable WorkshopView before, RecordedEvent recorded) {
        if (before != null && recorded.sequence() <= before.sequence()) {
            return before;
        }
        return switch (recorded.event()) {
            case WorkshopProposed proposed -> WorkshopDraft.begin(proposed, recorded);
            case WorkshopEvent event -> before == null ? null : after(WorkshopDraft.over(before), event, recorded);
            default -> before;
        };
    }

    private static WorkshopView after(WorkshopDraft draft, WorkshopEvent event, RecordedEvent recorded) {
        switch (event) {
            case WorkshopProposed begun -> {}
            case WorkshopDescribed described -> draft.profile = described.profile();
            case WorkshopJoined joined -> draft.answer(joined.structureId(), Answer.JOINED, null);
            case WorkshopDeclined declined -> draft.answer(declined.structureId(), Answer.DECLINED, declined.reason());
            case WorkshopConfirmed confirmed -> draft.confirm(recorded);
            case WorkshopRescheduled rescheduled -> reschedule(draft, rescheduled, recorded);
            case WorkshopWarned warned -> draft.warning = new Warning(warned.venueId(), warned.closedOn());
            case WorkshopCancelled cancelled -> {
                draft.status = WorkshopStatus.CANCELLED;
                draft.cancellation = cancelled.reason();
            }
            case WorkshopHeld held -> {
                draft.status = WorkshopStatus.HELD;
                draft.attendance = held.attendance();
            }
        }
        return draft.view(recorded);
    }

    private static void reschedule(WorkshopDraft draft, WorkshopRescheduled rescheduled, RecordedEvent recorded) {
        if (draft.status == WorkshopStatus.CONFIRMED) {
            draft.movedFrom = draft.period.from();
        }
        draft.status = WorkshopStatus.PROPOSED;
        draft.moveReason = recorded.metadata().reason();
        draft.period = rescheduled.period();
        draft.place = rescheduled.place();
        draft.warning = null;
        draft.askAgain(recorded);
    }
}
