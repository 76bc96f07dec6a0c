package fr.maillage.command.log.decide;

import fr.maillage.command.log.Caller;
import fr.maillage.command.log.ClaimTaken;
import fr.maillage.command.log.IdempotencyKey;
import fr.maillage.command.log.Intent;
import fr.maillage.command.log.KeyReused;
import fr.maillage.command.log.SequenceConflict;
import fr.maillage.command.log.Verdict;
import fr.maillage.command.log.append.Appender;
import fr.maillage.command.log.append.Outcome;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way: decide, append, and where the log says that the states were not the latest or a claim is taken,
 * decide again on what is known then.
 *
 * <p>The key is looked up only where it matters: an append notices a used key by itself, so a request that is new does not
 * pay for the question; a request that would be refused is asked for its first answer before.
 */
final class Request {

    /** Times that a request is decided again after a conflict, before its caller is told of it. */
    private static final int RETRIES = 3;

    private final List<Intent> intents;
    private final Caller caller;
    private final @Nullable IdempotencyKey key;
    private final boolean allOrNone;
    private final CommandDispatcher dispatcher;
    private final Appender appender;
    private final LogReader reader;
    private final StateCache cache;
    private final Map<Intent, RuntimeException> barred = new IdentityHashMap<>();
    private int conflicts;

    Request(
            List<Intent> intents,
            Caller caller,
            @Nullable IdempotencyKey key,
            boolean allOrNone,
            CommandDispatcher dispatcher,
            Appender appender,
            LogReader reader,
            StateCache cache) {
        this.intents = intents;
        this.caller = caller;
        this.key = key;
        this.allOrNone = allOrNone;
        this.dispatcher = dispatcher;
        this.appender = appender;
        this.reader = reader;
        this.cache = cache;
    }

    List<Verdict> answer() {
        while (true) {
            var answer = attempt();
            if (answer.isPresent()) {
                return answer.get();
            }
        }
    }

    /** Empty: something was not as it was thought to be, and is known better now. */
    private Optional<List<Verdict>> attempt() {
        var session = appender.session();
        var attempt = new DecisionAttempt(dispatcher, new PendingAppend(caller, cache.states()), intents, barred);
        if (restsOnOldStates(attempt) || session != appender.session()) {
            return Optional.empty();
        }
        if (attempt.nothingAccepted() || allOrNone && attempt.hasRefusals()) {
            return Optional.of(givenBefore().orElseGet(attempt::refused));
        }
        return switch (appender.append(attempt.unit(key, session))) {
            case Outcome.Appended appended -> Optional.of(attempt.acknowledge(appended.base()));
            case Outcome.Repeated repeated -> Optional.of(givenBefore().orElseThrow());
            case Outcome.Outdated outdated -> Optional.empty();
            case Outcome.Conflicted conflicted -> {
                conflicted(attempt, conflicted.subjects());
                yield Optional.empty();
            }
            case Outcome.Taken taken -> {
                taken.holders().forEach((claim, holder) -> attempt.claiming(claim)
                        .forEach(intent -> barred.put(intent, new ClaimTaken(claim, holder))));
                yield Optional.empty();
            }
        };
    }

    /** Whether another instance has moved a subject on, and no append would notice. */
    private boolean restsOnOldStates(DecisionAttempt attempt) {
        var trusted = attempt.unchecked();
        if (trusted.isEmpty() || conflicts > RETRIES) {
            return false;
        }
        var current = reader.sequences(trusted.keySet());
        var moved = trusted.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(current.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        cache.drop(moved);
        if (!moved.isEmpty()) {
            conflicts++;
        }
        return !moved.isEmpty();
    }

    private void conflicted(DecisionAttempt attempt, Set<UUID> subjects) {
        cache.drop(subjects);
        conflicts++;
        var current = reader.sequences(subjects);
        for (var subject : subjects) {
            var hopeless = conflicts > RETRIES ? attempt.about(subject) : attempt.beginning(subject);
            hopeless.forEach(intent -> barred.put(intent, new SequenceConflict(current.getOrDefault(subject, -1L))));
        }
    }

    private Optional<List<Verdict>> givenBefore() {
        if (key == null) {
            return Optional.empty();
        }
        return reader.kept(key).map(kept -> {
            if (!Arrays.equals(kept.body(), key.body())) {
                throw new KeyReused();
            }
            return StoredAnswer.read(kept.answer()).stream()
                    .map(answer -> answer.verdict(kept.base()))
                    .toList();
        });
    }
}
