package fr.maillage.command.review;

import fr.maillage.command.Reason;
import fr.maillage.command.action.Action;
import fr.maillage.command.action.ActionCatalog;
import fr.maillage.command.action.ActionContext;
import fr.maillage.command.action.ReferenceChecks;
import fr.maillage.command.action.ValidationErrors;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.review.ReviewBodies.FlagBody;
import fr.maillage.command.review.ReviewBodies.FollowUpBody;
import fr.maillage.command.review.ReviewBodies.MaskBody;
import fr.maillage.command.review.ReviewBodies.NoteBody;
import fr.maillage.command.review.ReviewBodies.OutcomeBody;
import fr.maillage.command.review.ReviewCommand.AddNote;
import fr.maillage.command.review.ReviewCommand.CloseFollowUp;
import fr.maillage.command.review.ReviewCommand.FlagActivity;
import fr.maillage.command.review.ReviewCommand.MaskText;
import fr.maillage.command.review.ReviewCommand.OpenAgain;
import fr.maillage.command.review.ReviewCommand.OpenFollowUp;
import fr.maillage.command.review.ReviewCommand.SettleFlag;
import fr.maillage.command.values.Wording;
import fr.maillage.events.MaskGround;
import fr.maillage.wire.FreeTexts;
import fr.maillage.wire.RecordedEvent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The hub's actions on what it reads: flags, follow-ups, notes and masks, and the command that each verb becomes. */
@Configuration(proxyBeanMethods = false)
class ReviewActions {

    /** In characters: about a page. */
    private static final int TEXT_CHARACTERS = 2_000;

    private static final UUID NOTHING = new UUID(0, 0);

    private final CommandLog log;
    private final ReferenceChecks references;

    ReviewActions(CommandLog log, ReferenceChecks references) {
        this.log = log;
        this.references = references;
    }

    @Bean
    ActionCatalog flags() {
        return new ActionCatalog(
                "flag",
                "Signalements",
                Review.class,
                List.of(
                        Action.creating(FlagActivity.class, FlagBody.class, this::flag, OpenAgain::new),
                        Action.on(
                                SettleFlag.class,
                                OutcomeBody.class,
                                (context, body) -> new SettleFlag(context.id(), outcome(body, context)))));
    }

    @Bean
    ActionCatalog followUps() {
        return new ActionCatalog(
                "follow-up",
                "Suivis",
                Review.class,
                List.of(
                        Action.creating(OpenFollowUp.class, FollowUpBody.class, this::followUp, OpenAgain::new),
                        Action.on(
                                CloseFollowUp.class,
                                OutcomeBody.class,
                                (context, body) -> new CloseFollowUp(context.id(), outcome(body, context)))));
    }

    @Bean
    ActionCatalog notes() {
        return new ActionCatalog(
                "note",
                "Notes",
                Review.class,
                List.of(Action.creating(AddNote.class, NoteBody.class, this::note, OpenAgain::new)));
    }

    @Bean
    ActionCatalog masks() {
        return new ActionCatalog(
                "mask",
                "Textes masqués",
                Review.class,
                List.of(Action.creating(MaskText.class, MaskBody.class, this::mask, OpenAgain::new)));
    }

    private FlagActivity flag(ActionContext context, FlagBody body) {
        var errors = context.errors();
        var reason = context.reason(body.reason());
        var event = event(body.position(), errors);
        return event.map(known -> new FlagActivity(
                        context.id(),
                        known.position(),
                        known.subject(),
                        known.metadata().communes(),
                        reason))
                .orElseGet(() -> new FlagActivity(context.id(), 0, NOTHING, List.of(), reason));
    }

    private Optional<RecordedEvent> event(@Nullable Long position, ValidationErrors errors) {
        if (position == null) {
            errors.missing("position", ReviewReason.POSITION_MISSING);
            return Optional.empty();
        }
        var event = log.event(position);
        if (event.isEmpty()) {
            errors.wrong("position", ReviewReason.POSITION_UNKNOWN);
        }
        return event;
    }

    private MaskText mask(ActionContext context, MaskBody body) {
        var errors = context.errors();
        if (body.ground() == null) {
            errors.missing("ground", ReviewReason.GROUND_MISSING);
        }
        var ground = Objects.requireNonNullElse(body.ground(), MaskGround.PERSON);
        var field = Objects.requireNonNullElse(body.field(), "").strip();
        if (field.isEmpty()) {
            errors.missing("field", ReviewReason.FIELD_MISSING);
        }
        var event = event(body.position(), errors);
        if (event.isEmpty() || field.isEmpty()) {
            return new MaskText(context.id(), NOTHING, List.of(), field, List.of(), ground);
        }
        var words = words(event.get(), field);
        if (words == null) {
            errors.wrong("field", ReviewReason.FIELD_UNKNOWN);
        }
        var subject = event.get().subject();
        var positions = log.histories(List.of(subject)).getOrDefault(subject, List.of()).stream()
                .filter(other -> words != null && words.equals(words(other, field)))
                .map(RecordedEvent::position)
                .toList();
        return new MaskText(context.id(), subject, reached(event.get(), errors), field, positions, ground);
    }

    /**
     * The communes that the subject concerns today, whatever the event said then: the words are masked wherever the
     * subject says them.
     */
    private List<String> reached(RecordedEvent recorded, ValidationErrors errors) {
        var today = references.concerned("position", recorded.subject(), errors);
        return today.isEmpty() ? recorded.metadata().communes() : today;
    }

    private static @Nullable String words(RecordedEvent recorded, String field) {
        return FreeTexts.of(recorded.event(), recorded.metadata()).get(field);
    }

    private OpenFollowUp followUp(ActionContext context, FollowUpBody body) {
        var question = text("question", body.question(), ReviewReason.QUESTION_MISSING, context);
        if (body.subject() == null) {
            context.errors().missing("subject", ReviewReason.SUBJECT_MISSING);
            return new OpenFollowUp(context.id(), NOTHING, List.of(), question);
        }
        return new OpenFollowUp(context.id(), body.subject(), communes(body.subject(), context), question);
    }

    private AddNote note(ActionContext context, NoteBody body) {
        return new AddNote(
                context.id(),
                body.subject(),
                communes(body.subject(), context),
                text("text", body.text(), ReviewReason.TEXT_MISSING, context));
    }

    private static String outcome(OutcomeBody body, ActionContext context) {
        return text("outcome", body.outcome(), ReviewReason.OUTCOME_MISSING, context);
    }

    private List<String> communes(@Nullable UUID subject, ActionContext context) {
        return subject == null ? List.of() : references.concerned("subject", subject, context.errors());
    }

    private static String text(String field, @Nullable String given, Reason missing, ActionContext context) {
        return context.errors().required(field, given, missing, text -> Wording.prose(text, TEXT_CHARACTERS));
    }
}
