package fr.maillage.query.review;

import fr.maillage.events.ReviewEvent;
import fr.maillage.events.ReviewEvent.ActivityFlagged;
import fr.maillage.events.ReviewEvent.FlagSettled;
import fr.maillage.events.ReviewEvent.FollowUpClosed;
import fr.maillage.events.ReviewEvent.FollowUpOpened;
import fr.maillage.events.ReviewEvent.NoteAdded;
import fr.maillage.events.ReviewEvent.TextMasked;
import fr.maillage.query.projection.Column;
import fr.maillage.query.projection.RecordProjection;
import fr.maillage.wire.RecordedEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The projection of the hub's flags, follow-ups, notes and masks, folded from their events. */
public final class ReviewProjection extends RecordProjection<ReviewEvent, ReviewView> {

    public ReviewProjection() {
        super("review", ReviewEvent.class, ReviewView.class);
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String seenByMembers() {
        return "false";
    }

    @Override
    public List<Column<ReviewView>> columns() {
        return List.of(
                Column.commune(
                        "commune", view -> view.communes().stream().findFirst().orElse(null)),
                Column.text("kind", view -> view.kind().name()),
                Column.<ReviewView>uuid("about", ReviewView::about).indexed(),
                Column.<ReviewView>number("flagged_position", ReviewView::flaggedPosition),
                Column.<ReviewView>text("status", view -> view.status().name()).indexed(),
                Column.instant("opened_at", ReviewView::openedAt));
    }

    @Override
    protected @Nullable ReviewView begun(ReviewEvent event, RecordedEvent recorded) {
        return switch (event) {
            case ActivityFlagged flag ->
                opened(recorded, ReviewKind.FLAG, flag.subject(), flag.position(), flag.communes(), flag.reason());
            case FollowUpOpened followUp ->
                opened(
                        recorded,
                        ReviewKind.FOLLOW_UP,
                        followUp.subject(),
                        null,
                        followUp.communes(),
                        followUp.question());
            case NoteAdded note ->
                opened(recorded, ReviewKind.NOTE, note.subject(), null, note.communes(), note.text());
            case TextMasked masked ->
                opened(
                        recorded,
                        ReviewKind.MASK,
                        masked.subject(),
                        masked.positions().getFirst(),
                        masked.communes(),
                        masked.field() + " " + masked.ground());
            case FlagSettled settled -> null;
            case FollowUpClosed closed -> null;
        };
    }

    @Override
    protected ReviewView after(ReviewView before, ReviewEvent event, RecordedEvent recorded) {
        return switch (event) {
            case FlagSettled settled -> before.settled(settled.outcome(), recorded.recordedAt(), recorded.sequence());
            case FollowUpClosed closed -> before.settled(closed.outcome(), recorded.recordedAt(), recorded.sequence());
            default -> before;
        };
    }

    private static ReviewView opened(
            RecordedEvent recorded,
            ReviewKind kind,
            @Nullable UUID about,
            @Nullable Long position,
            List<String> communes,
            String text) {
        return new ReviewView(
                recorded.subject(),
                recorded.sequence(),
                kind,
                about,
                position,
                communes,
                text,
                recorded.recordedAt(),
                null,
                null);
    }
}
