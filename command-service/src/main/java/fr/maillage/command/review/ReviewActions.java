package fr.maillage.command.review;

import fr.maillage.command.action.Action;
import fr.maillage.command.action.ActionBook;
import fr.maillage.command.action.Asked;
import fr.maillage.command.action.Findings;
import fr.maillage.command.action.Neighbours;
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
import fr.maillage.command.values.Fault;
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

    @Bean
    ActionBook masks() {
        return new ActionBook(
                "mask",
                "Textes masqués",
                Review.class,
                List.of(Action.creating(MaskText.class, MaskBody.class, this::mask, OpenAgain::new)));
    }

    private FlagActivity flag(Asked asked, FlagBody body) {
        var findings = asked.findings();
        var reason = asked.reason(body.reason());
        var fact = fact(body.position(), findings);
        return fact.map(known -> new FlagActivity(
                        asked.id(),
                        known.position(),
                        known.subject(),
                        known.metadata().communes(),
                        reason))
                .orElseGet(() -> new FlagActivity(asked.id(), 0, NOTHING, List.of(), reason));
    }

    private Optional<RecordedEvent> fact(@Nullable Long position, Findings findings) {
        if (position == null) {
            findings.missing("position", "La position de l'action dans le journal est obligatoire.");
            return Optional.empty();
        }
        var fact = log.fact(position);
        if (fact.isEmpty()) {
            findings.wrong(
                    "position", new Fault("position.unknown", "Aucune action n'a cette position dans le journal."));
        }
        return fact;
    }

    private MaskText mask(Asked asked, MaskBody body) {
        var findings = asked.findings();
        if (body.ground() == null) {
            findings.missing("ground", "Pourquoi ce texte est masqué est obligatoire : PERSON, COURT ou MISTAKE.");
        }
        var ground = Objects.requireNonNullElse(body.ground(), MaskGround.PERSON);
        var field = Objects.requireNonNullElse(body.field(), "").strip();
        if (field.isEmpty()) {
            findings.missing("field", "Le champ où se trouve le texte est obligatoire.");
        }
        var fact = fact(body.position(), findings);
        if (fact.isEmpty() || field.isEmpty()) {
            return new MaskText(asked.id(), NOTHING, List.of(), field, List.of(), ground);
        }
        var words = words(fact.get(), field);
        if (words == null) {
            findings.wrong("field", new Fault("field.unknown", "Cette action ne dit aucun texte libre à cet endroit."));
        }
        var subject = fact.get().subject();
        var positions = log.histories(List.of(subject)).getOrDefault(subject, List.of()).stream()
                .filter(other -> words != null && words.equals(words(other, field)))
                .map(RecordedEvent::position)
                .toList();
        return new MaskText(asked.id(), subject, reached(fact.get(), findings), field, positions, ground);
    }

    /** Where the subject stands today, whatever the fact said then: the words are masked wherever it says them. */
    private List<String> reached(RecordedEvent fact, Findings findings) {
        var today = neighbours.concerned("position", fact.subject(), findings);
        return today.isEmpty() ? fact.metadata().communes() : today;
    }

    private static @Nullable String words(RecordedEvent fact, String field) {
        return FreeTexts.of(fact.event(), fact.metadata()).get(field);
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
