package fr.maillage.command.review;

import fr.maillage.command.action.Action;
import fr.maillage.command.action.ActionBook;
import fr.maillage.command.action.Asked;
import fr.maillage.command.action.Neighbours;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.review.ReviewBodies.FlagBody;
import fr.maillage.command.review.ReviewBodies.FollowUpBody;
import fr.maillage.command.review.ReviewBodies.NoteBody;
import fr.maillage.command.review.ReviewBodies.OutcomeBody;
import fr.maillage.command.review.ReviewCommand.AddNote;
import fr.maillage.command.review.ReviewCommand.CloseFollowUp;
import fr.maillage.command.review.ReviewCommand.FlagActivity;
import fr.maillage.command.review.ReviewCommand.OpenAgain;
import fr.maillage.command.review.ReviewCommand.OpenFollowUp;
import fr.maillage.command.review.ReviewCommand.SettleFlag;
import fr.maillage.command.values.Fault;
import fr.maillage.command.values.Wording;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the hub may say of what it reads, over the network, and the command that each verb becomes. */
@Configuration(proxyBeanMethods = false)
class ReviewActions {

    private static final int TEXT_CHARACTERS = 2_000;
    private static final UUID NOTHING = new UUID(0, 0);

    private final CommandLog log;
    private final Neighbours neighbours;

    ReviewActions(CommandLog log, Neighbours neighbours) {
        this.log = log;
        this.neighbours = neighbours;
    }

    @Bean
    ActionBook flags() {
        return new ActionBook(
                "flag",
                "Signalements",
                Review.class,
                List.of(
                        Action.creating(FlagActivity.class, FlagBody.class, this::flag, OpenAgain::new),
                        Action.on(
                                SettleFlag.class,
                                OutcomeBody.class,
                                (asked, body) -> new SettleFlag(asked.id(), outcome(body, asked)))));
    }

    @Bean
    ActionBook followUps() {
        return new ActionBook(
                "follow-up",
                "Suivis",
                Review.class,
                List.of(
                        Action.creating(OpenFollowUp.class, FollowUpBody.class, this::followUp, OpenAgain::new),
                        Action.on(
                                CloseFollowUp.class,
                                OutcomeBody.class,
                                (asked, body) -> new CloseFollowUp(asked.id(), outcome(body, asked)))));
    }

    @Bean
    ActionBook notes() {
        return new ActionBook(
                "note",
                "Notes",
                Review.class,
                List.of(Action.creating(AddNote.class, NoteBody.class, this::note, OpenAgain::new)));
    }

    private FlagActivity flag(Asked asked, FlagBody body) {
        var findings = asked.findings();
        var reason = asked.reason(body.reason());
        var position = Objects.requireNonNullElse(body.position(), 0L);
        if (body.position() == null) {
            findings.missing("position", "La position de l'action dans le journal est obligatoire.");
        }
        var fact = log.fact(position).orElse(null);
        if (fact == null) {
            findings.wrong(
                    "position", new Fault("position.unknown", "Aucune action n'a cette position dans le journal."));
            return new FlagActivity(asked.id(), position, NOTHING, List.of(), reason);
        }
        return new FlagActivity(
                asked.id(), position, fact.subject(), fact.metadata().communes(), reason);
    }

    private OpenFollowUp followUp(Asked asked, FollowUpBody body) {
        var question = text("question", body.question(), "La question", asked);
        if (body.subject() == null) {
            asked.findings().missing("subject", "Ce dont il s'agit est obligatoire : un identifiant.");
            return new OpenFollowUp(asked.id(), NOTHING, List.of(), question);
        }
        return new OpenFollowUp(asked.id(), body.subject(), communes(body.subject(), asked), question);
    }

    private AddNote note(Asked asked, NoteBody body) {
        return new AddNote(
                asked.id(),
                body.subject(),
                communes(body.subject(), asked),
                text("text", body.text(), "La note", asked));
    }

    private static String outcome(OutcomeBody body, Asked asked) {
        return text("outcome", body.outcome(), "La suite donnée", asked);
    }

    private List<String> communes(@Nullable UUID subject, Asked asked) {
        return subject == null ? List.of() : neighbours.concerned("subject", subject, asked.findings());
    }

    private static String text(String field, @Nullable String given, String what, Asked asked) {
        return asked.findings().required(field, given, what, text -> Wording.prose(text, TEXT_CHARACTERS));
    }
}
