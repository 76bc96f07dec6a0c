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
import fr.maillage.query.projection.RecordProjection;
import fr.maillage.query.reading.Vocabulary;
import fr.maillage.query.reading.Words;
import fr.maillage.wire.RecordedEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The projection of joint workshops: one view of each, folded from its events. */
public final class WorkshopProjection extends RecordProjection<WorkshopEvent, WorkshopView> {

    public WorkshopProjection() {
        super("workshop", WorkshopEvent.class, WorkshopView.class);
    }

    @Override
    public int version() {
        return 4;
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
    protected @Nullable WorkshopView begun(WorkshopEvent event, RecordedEvent recorded) {
        return event instanceof WorkshopProposed proposed ? proposed(proposed, recorded) : null;
    }

    private static WorkshopView proposed(WorkshopProposed proposed, RecordedEvent recorded) {
        return new WorkshopView(
                recorded.subject(),
                recorded.sequence(),
                proposed.leadId(),
                proposed.invited().stream().map(Invitation::awaiting).toList(),
                proposed.profile(),
                proposed.place(),
                proposed.period(),
                proposed.series(),
                WorkshopStatus.PROPOSED,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                recorded.metadata().axis(),
                recorded.metadata().level(),
                recorded.recordedAt(),
                recorded.recordedAt(),
                recorded.recordedAt());
    }

    @Override
    protected WorkshopView after(WorkshopView before, WorkshopEvent event, RecordedEvent recorded) {
        var moved = event instanceof WorkshopRescheduled rescheduled ? rescheduled : null;
        return new WorkshopView(
                before.id(),
                recorded.sequence(),
                before.leadId(),
                before.invited().stream().map(one -> one.after(event)).toList(),
                event instanceof WorkshopDescribed described ? described.profile() : before.profile(),
                moved == null ? before.place() : moved.place(),
                moved == null ? before.period() : moved.period(),
                before.series(),
                status(before.status(), event),
                publicFrom(before, event, recorded),
                moveReason(before, event, recorded),
                moved != null && before.status() == WorkshopStatus.CONFIRMED
                        ? before.period().from()
                        : before.movedFrom(),
                event instanceof WorkshopCancelled cancelled ? cancelled.reason() : before.cancellation(),
                event instanceof WorkshopHeld held ? held.attendance() : before.attendance(),
                warning(before, event),
                before.axis(),
                before.level(),
                before.proposedAt(),
                moved == null ? before.askedAt() : recorded.recordedAt(),
                recorded.recordedAt());
    }

    private static WorkshopStatus status(WorkshopStatus before, WorkshopEvent event) {
        return switch (event) {
            case WorkshopProposed same -> before;
            case WorkshopDescribed same -> before;
            case WorkshopJoined same -> before;
            case WorkshopDeclined same -> before;
            case WorkshopConfirmed confirmed -> WorkshopStatus.CONFIRMED;
            case WorkshopRescheduled rescheduled -> WorkshopStatus.PROPOSED;
            case WorkshopWarned same -> before;
            case WorkshopCancelled cancelled -> WorkshopStatus.CANCELLED;
            case WorkshopHeld held -> WorkshopStatus.HELD;
        };
    }

    /** From its first confirmation on everybody may read of it, whatever becomes of it. */
    private static @Nullable Long publicFrom(WorkshopView before, WorkshopEvent event, RecordedEvent recorded) {
        return before.publicFrom() == null && event instanceof WorkshopConfirmed
                ? Long.valueOf(recorded.sequence())
                : before.publicFrom();
    }

    private static @Nullable String moveReason(WorkshopView before, WorkshopEvent event, RecordedEvent recorded) {
        return switch (event) {
            case WorkshopConfirmed confirmed -> null;
            case WorkshopRescheduled rescheduled -> recorded.metadata().reason();
            default -> before.moveReason();
        };
    }

    private static @Nullable Warning warning(WorkshopView before, WorkshopEvent event) {
        return switch (event) {
            case WorkshopRescheduled elsewhere -> null;
            case WorkshopWarned warned -> new Warning(warned.venueId(), warned.closedOn());
            default -> before.warning();
        };
    }
}
