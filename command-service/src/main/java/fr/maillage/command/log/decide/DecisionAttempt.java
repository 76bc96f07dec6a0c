package fr.maillage.command.log.decide;

import fr.maillage.command.Refusal;
import fr.maillage.command.log.Actor;
import fr.maillage.command.log.Claim;
import fr.maillage.command.log.ClaimTaken;
import fr.maillage.command.log.IdempotencyKey;
import fr.maillage.command.log.Intent;
import fr.maillage.command.log.LogReason;
import fr.maillage.command.log.Receipt;
import fr.maillage.command.log.SequenceConflict;
import fr.maillage.command.log.UnknownSubject;
import fr.maillage.command.log.Verdict;
import fr.maillage.command.log.append.AppendUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One try at a request: every action decided on, in order, on the states as they are known now. */
final class DecisionAttempt {

    private sealed interface Part {
        StoredAnswer answer();
    }

    private record Taken(Intent intent, Decision decision, StoredAnswer.Accepted answer) implements Part {}

    private record Refused(Intent intent, RuntimeException reason) implements Part {
        @Override
        public StoredAnswer answer() {
            return StoredAnswer.refused(reason);
        }
    }

    private final CommandDispatcher dispatcher;
    private final PendingAppend pending;
    private final List<Part> parts = new ArrayList<>();

    /** @param barred actions that the log has refused already, with why */
    DecisionAttempt(
            CommandDispatcher dispatcher,
            PendingAppend pending,
            List<Intent> intents,
            Map<Intent, RuntimeException> barred) {
        this.dispatcher = dispatcher;
        this.pending = pending;
        for (var intent : intents) {
            var reason = intent.command() instanceof Refusal atTheDoor ? atTheDoor : barred.get(intent);
            parts.add(reason == null ? decide(intent) : new Refused(intent, reason));
        }
    }

    private Part decide(Intent intent) {
        try {
            var result = dispatcher.decide(intent, pending);
            var decision = pending.keep();
            decision.answer(result);
            return new Taken(intent, decision, accepted(intent, decision));
        } catch (Refusal refusal) {
            return new Refused(intent, told(refusal));
        } catch (SequenceConflict | ClaimTaken | UnknownSubject reason) {
            return new Refused(intent, reason);
        }
    }

    /** The refusal without what the caller may not know, before it is answered or kept. The hub knows all. */
    private Refusal told(Refusal refusal) {
        return pending.caller().actor() instanceof Actor.Member member
                ? refusal.toldTo(member.own()::contains)
                : refusal;
    }

    private StoredAnswer.Accepted accepted(Intent intent, Decision decision) {
        var standing = decision.reached().get(intent.subject());
        var sequence = standing == null ? -1 : standing.sequence();
        return new StoredAnswer.Accepted(
                intent.named(), sequence, pending.newEvents().size());
    }

    boolean hasRefusals() {
        return parts.stream().anyMatch(Refused.class::isInstance);
    }

    boolean nothingAccepted() {
        return parts.stream().allMatch(Refused.class::isInstance);
    }

    /**
     * Cached states that no append will check, because their actions were refused or changed nothing: subject to the
     * sequence that was trusted.
     */
    Map<UUID, Long> unchecked() {
        var changed = new HashSet<UUID>();
        pending.newEvents().forEach(event -> changed.add(event.subject()));
        var trusted = new HashMap<>(pending.trusted());
        trusted.keySet().removeAll(changed);
        return trusted;
    }

    /** The actions that would begin a subject. Where it exists already, trying again is of no use. */
    List<Intent> beginning(UUID subject) {
        return taken().filter(part -> part.decision().startsSubject(subject))
                .map(Taken::intent)
                .toList();
    }

    List<Intent> about(UUID subject) {
        return taken().filter(part -> part.decision().reached().containsKey(subject))
                .map(Taken::intent)
                .toList();
    }

    List<Intent> claiming(Claim claim) {
        return taken().filter(part -> part.decision().claims().containsKey(claim))
                .map(Taken::intent)
                .toList();
    }

    private Stream<Taken> taken() {
        return parts.stream().filter(Taken.class::isInstance).map(Taken.class::cast);
    }

    AppendUnit unit(@Nullable IdempotencyKey key, long session) {
        var answers = parts.stream().map(Part::answer).toList();
        var kept = key == null ? new byte[0] : StoredAnswer.write(answers);
        return new AppendUnit(pending.newEvents(), pending.claims(), key, kept, session);
    }

    /**
     * The answer where all is durable.
     *
     * @param base the position before the request's first event
     */
    List<Verdict> acknowledge(long base) {
        pending.appended();
        return parts.stream().map(part -> verdict(part, base)).toList();
    }

    private static Verdict verdict(Part part, long base) {
        return switch (part) {
            case Refused refused -> new Verdict.Refused(refused.reason());
            case Taken taken -> {
                var answer = taken.answer();
                yield new Verdict.Accepted(new Receipt(
                        answer.id(),
                        answer.sequence(),
                        base + answer.offset(),
                        taken.decision().events(),
                        taken.decision().result()));
            }
        };
    }

    /** The answer where nothing is recorded: the accepted actions are refused because of the others. */
    List<Verdict> refused() {
        var because = Refusal.rule(LogReason.BATCH_ALL_OR_NONE);
        return parts.stream()
                .<Verdict>map(part -> new Verdict.Refused(part instanceof Refused refused ? refused.reason() : because))
                .toList();
    }
}
