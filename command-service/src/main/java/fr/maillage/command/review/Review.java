package fr.maillage.command.review;

import fr.maillage.command.Located;
import fr.maillage.command.Refusal;
import fr.maillage.command.review.ReviewCommand.AddNote;
import fr.maillage.command.review.ReviewCommand.CloseFollowUp;
import fr.maillage.command.review.ReviewCommand.FlagActivity;
import fr.maillage.command.review.ReviewCommand.MaskText;
import fr.maillage.command.review.ReviewCommand.OpenAgain;
import fr.maillage.command.review.ReviewCommand.OpenFollowUp;
import fr.maillage.command.review.ReviewCommand.Opening;
import fr.maillage.command.review.ReviewCommand.SettleFlag;
import fr.maillage.events.ReviewEvent;
import fr.maillage.events.ReviewEvent.ActivityFlagged;
import fr.maillage.events.ReviewEvent.FlagSettled;
import fr.maillage.events.ReviewEvent.FollowUpClosed;
import fr.maillage.events.ReviewEvent.FollowUpOpened;
import fr.maillage.events.ReviewEvent.NoteAdded;
import fr.maillage.events.ReviewEvent.TextMasked;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A flag, a follow-up, a note or a mask, with its rules. A command that changes nothing yields no event.
 *
 * @param opened the first event
 * @param outcome how it was settled; null as long as it is open, and always for a note or a mask
 */
public record Review(ReviewEvent opened, @Nullable String outcome) implements Located {

    @Override
    public List<String> communes() {
        return switch (opened) {
            case ActivityFlagged flag -> flag.communes();
            case FollowUpOpened followUp -> followUp.communes();
            case NoteAdded note -> note.communes();
            case TextMasked masked -> masked.communes();
            case FlagSettled later -> List.of();
            case FollowUpClosed later -> List.of();
        };
    }

    static ReviewEvent open(Opening command) {
        return switch (command) {
            case FlagActivity flag ->
                new ActivityFlagged(flag.position(), flag.subject(), flag.communes(), flag.reason());
            case OpenFollowUp followUp ->
                new FollowUpOpened(followUp.subject(), followUp.communes(), followUp.question());
            case AddNote note -> new NoteAdded(note.subject(), note.communes(), note.text());
            case MaskText mask ->
                new TextMasked(mask.subject(), mask.communes(), mask.field(), mask.positions(), mask.ground());
        };
    }

    /**
     * The events that follow from a command; none where it changes nothing.
     *
     * @throws Refusal where a rule forbids it
     */
    List<ReviewEvent> decide(ReviewCommand command) {
        return switch (command) {
            case Opening opening -> again(opening);
            case OpenAgain again -> again(again.first());
            case SettleFlag settle -> settle(settle.outcome());
            case CloseFollowUp close -> close(close.outcome());
        };
    }

    /**
     * The flag, follow-up, note or mask after an event.
     *
     * @param before null for the first event
     */
    static Review evolve(@Nullable Review before, ReviewEvent event) {
        return switch (event) {
            case FlagSettled settled -> known(before).with(settled.outcome());
            case FollowUpClosed closed -> known(before).with(closed.outcome());
            case ActivityFlagged first -> new Review(first, null);
            case FollowUpOpened first -> new Review(first, null);
            case NoteAdded first -> new Review(first, null);
            case TextMasked first -> new Review(first, null);
        };
    }

    private static Review known(@Nullable Review before) {
        return Objects.requireNonNull(before, "what is settled was opened before");
    }

    private Review with(String said) {
        return new Review(opened, said);
    }

    private List<ReviewEvent> again(Opening opening) {
        if (open(opening).equals(opened)) {
            return List.of();
        }
        throw Refusal.conflict(ReviewReason.REVIEW_ID_TAKEN);
    }

    private List<ReviewEvent> settle(String said) {
        if (!(opened instanceof ActivityFlagged)) {
            throw Refusal.unknown(ReviewReason.FLAG_UNKNOWN);
        }
        if (outcome == null) {
            return List.of(new FlagSettled(said));
        }
        if (outcome.equals(said)) {
            return List.of();
        }
        throw Refusal.rule(ReviewReason.FLAG_SETTLED);
    }

    private List<ReviewEvent> close(String said) {
        if (!(opened instanceof FollowUpOpened)) {
            throw Refusal.unknown(ReviewReason.FOLLOW_UP_UNKNOWN);
        }
        if (outcome == null) {
            return List.of(new FollowUpClosed(said));
        }
        if (outcome.equals(said)) {
            return List.of();
        }
        throw Refusal.rule(ReviewReason.FOLLOW_UP_CLOSED);
    }
}
