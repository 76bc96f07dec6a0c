package fr.maillage.command.action;

import fr.maillage.command.log.Caller;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.IdempotencyKey;
import fr.maillage.command.log.Intent;
import fr.maillage.command.log.SequenceConflict;
import fr.maillage.command.log.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Several actions submitted together. A creation whose id exists already is submitted again as a repeated creation. */
public final class Submission {

    /** One of the actions. */
    public interface Line {

        Intent intent();

        /** The same creation as a repeated one; null where it cannot be repeated. */
        @Nullable Intent again();
    }

    private final CommandLog log;
    private final Caller caller;
    private final @Nullable IdempotencyKey key;
    private final boolean allOrNone;
    private boolean repeated;

    /** @param allOrNone whether one refusal refuses all; else each is accepted or refused alone */
    public Submission(CommandLog log, Caller caller, @Nullable IdempotencyKey key, boolean allOrNone) {
        this.log = log;
        this.caller = caller;
        this.key = key;
        this.allOrNone = allOrNone;
    }

    /** A verdict per line, in order. */
    public List<Verdict> answer(List<? extends Line> lines) {
        var intents = lines.stream().map(Line::intent).toList();
        var verdicts = log.submitAll(intents, caller, key, allOrNone);
        var existing = IntStream.range(0, lines.size())
                .filter(place -> lines.get(place).again() != null && exists(verdicts.get(place)))
                .boxed()
                .toList();
        if (existing.isEmpty()) {
            return verdicts;
        }
        repeated = true;
        return allOrNone ? all(lines, intents, existing) : each(lines, verdicts, existing);
    }

    /** Whether any of them turned out to have been recorded before. */
    public boolean isRepeated() {
        return repeated;
    }

    /** Submits all lines again under the same key: nothing was recorded the first time. */
    private List<Verdict> all(List<? extends Line> lines, List<Intent> intents, List<Integer> existing) {
        var others = new ArrayList<>(intents);
        existing.forEach(place -> others.set(place, again(lines, place)));
        return log.submitAll(others, caller, key, true);
    }

    /**
     * Submits the repeated creations again. They change nothing, so they need no key; the answers of the others are
     * kept under it.
     */
    private List<Verdict> each(List<? extends Line> lines, List<Verdict> verdicts, List<Integer> existing) {
        var answers = new ArrayList<>(verdicts);
        var later = log.submitAll(
                existing.stream().map(place -> again(lines, place)).toList(), caller, null, false);
        for (var next = 0; next < existing.size(); next++) {
            answers.set(existing.get(next), later.get(next));
        }
        return answers;
    }

    private static Intent again(List<? extends Line> lines, int place) {
        return Objects.requireNonNull(lines.get(place).again());
    }

    private static boolean exists(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused && refused.reason() instanceof SequenceConflict;
    }
}
