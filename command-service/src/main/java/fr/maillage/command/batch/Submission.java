package fr.maillage.command.batch;

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

/** Submits the lines of a batch together; a creation whose id exists already is asked as the same creation sent once more. */
final class Submission {

    private final CommandLog log;
    private final Caller caller;
    private final @Nullable IdempotencyKey key;
    private final boolean allOrNone;

    Submission(CommandLog log, Caller caller, @Nullable IdempotencyKey key, boolean allOrNone) {
        this.log = log;
        this.caller = caller;
        this.key = key;
        this.allOrNone = allOrNone;
    }

    List<Verdict> answer(List<BatchLine> lines) {
        var intents = lines.stream().map(BatchLine::intent).toList();
        var verdicts = log.submitAll(intents, caller, key, allOrNone);
        var existing = IntStream.range(0, lines.size())
                .filter(place -> lines.get(place).again() != null && exists(verdicts.get(place)))
                .boxed()
                .toList();
        if (existing.isEmpty()) {
            return verdicts;
        }
        return allOrNone ? all(lines, intents, existing) : each(lines, verdicts, existing);
    }

    /** Nothing landed: the whole is asked once more, under its key. */
    private List<Verdict> all(List<BatchLine> lines, List<Intent> intents, List<Integer> existing) {
        var others = new ArrayList<>(intents);
        existing.forEach(place -> others.set(place, again(lines, place)));
        return log.submitAll(others, caller, key, true);
    }

    /** The others have their answer, kept under the key; these change nothing, so they need none. */
    private List<Verdict> each(List<BatchLine> lines, List<Verdict> verdicts, List<Integer> existing) {
        var answers = new ArrayList<>(verdicts);
        var later = log.submitAll(
                existing.stream().map(place -> again(lines, place)).toList(), caller, null, false);
        for (var next = 0; next < existing.size(); next++) {
            answers.set(existing.get(next), later.get(next));
        }
        return answers;
    }

    private static Intent again(List<BatchLine> lines, int place) {
        return Objects.requireNonNull(lines.get(place).again());
    }

    private static boolean exists(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused && refused.reason() instanceof SequenceConflict;
    }
}
