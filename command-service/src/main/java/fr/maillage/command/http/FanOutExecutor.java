package fr.maillage.command.http;

import fr.maillage.command.FieldError;
import fr.maillage.command.Refusal;
import fr.maillage.command.action.Actions.Entry;
import fr.maillage.command.action.PreparedCommand;
import fr.maillage.command.action.Submission;
import fr.maillage.command.action.ValidationErrors;
import fr.maillage.command.log.Caller;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.IdempotencyKey;
import fr.maillage.command.log.Intent;
import fr.maillage.command.log.Receipt;
import fr.maillage.command.log.UnknownSubject;
import fr.maillage.command.log.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One action asked of several subjects, with one answer that gives the outcome of each. A creation is recorded whole or
 * not at all; any other action is accepted or refused for each subject alone.
 */
final class FanOutExecutor {

    private final CommandLog log;
    private final Callers callers;

    FanOutExecutor(CommandLog log, Callers callers) {
        this.log = log;
        this.callers = callers;
    }

    private record Step(Intent intent, @Nullable Intent again) implements Submission.Line {}

    /** @throws RuntimeException if nothing was accepted: what the log would have thrown for one of them */
    void ask(
            Entry entry,
            PreparedCommand prepared,
            Caller caller,
            @Nullable IdempotencyKey key,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var creates = entry.action().creates();
        var submission = new Submission(log, caller, key, creates);
        var verdicts = submission.answer(prepared.each().stream()
                .map(one -> new Step(one.intent(null), one.sentAgain()))
                .toList());
        var reasons = verdicts.stream()
                .filter(Verdict.Refused.class::isInstance)
                .map(refused -> ((Verdict.Refused) refused).reason())
                .toList();
        if (creates && !reasons.isEmpty()) {
            throw whole(entry, reasons);
        }
        var subjects = prepared.each().stream().map(PreparedCommand::subject).toList();
        var asked = creates ? 0 : subjects.indexOf(prepared.subject());
        if (reasons.size() == verdicts.size()) {
            var reason = reasons.get(asked);
            throw reason instanceof UnknownSubject ? ActionController.unknownSubject(entry) : reason;
        }
        reasons.forEach(reason -> callers.refused(reason, request));
        var status = creates && !submission.isRepeated() ? 201 : 200;
        var fields = fields(subjects, verdicts, asked);
        if (creates) {
            // A series goes by the id of the first of its subjects.
            fields.put("series", fields.get("id"));
            response.setHeader("Location", entry.address() + "/" + fields.get("id"));
        }
        fields.put(entry.catalog().plural(), each(subjects, verdicts, status));
        response.setStatus(status);
        response.setHeader("Maillage-Position", String.valueOf(fields.get("position")));
        Answers.write(Answers.json(fields, request), "application/json", response);
    }

    /** The refusal of a whole creation: all that is wrong with any of its subjects. */
    private static RuntimeException whole(Entry entry, List<RuntimeException> reasons) {
        var own = reasons.stream().filter(reason -> !isOfTheOthers(reason)).toList();
        var errors = new ArrayList<FieldError>();
        for (var reason : own) {
            if (!(reason instanceof Refusal refusal) || refusal.errors().isEmpty()) {
                return reason instanceof UnknownSubject ? ActionController.taken(entry) : reason;
            }
            errors.addAll(refusal.errors());
        }
        return errors.isEmpty()
                ? reasons.getFirst()
                : ValidationErrors.refusal(entry.catalog().subject(), errors, Refusal.Kind.RULE);
    }

    private static boolean isOfTheOthers(RuntimeException reason) {
        return reason instanceof Refusal refusal && refusal.code().equals("batch.all-or-none");
    }

    /**
     * The fields of the subject that was named, as it would be answered alone. The position is that of the last
     * accepted subject.
     */
    private static Map<String, Object> fields(List<UUID> subjects, List<Verdict> verdicts, int asked) {
        var fields = new LinkedHashMap<String, Object>();
        if (verdicts.get(asked) instanceof Verdict.Accepted accepted) {
            fields.put("id", accepted.receipt().id());
            fields.put("sequence", accepted.receipt().sequence());
        } else {
            fields.put("id", subjects.get(asked));
        }
        verdicts.stream()
                .filter(Verdict.Accepted.class::isInstance)
                .mapToLong(verdict -> receipt(verdict).position())
                .max()
                .ifPresent(position -> fields.put("position", position));
        return fields;
    }

    private static List<Map<String, Object>> each(List<UUID> subjects, List<Verdict> verdicts, int done) {
        return IntStream.range(0, verdicts.size())
                .mapToObj(place -> {
                    var fields = new LinkedHashMap<String, Object>();
                    switch (verdicts.get(place)) {
                        case Verdict.Accepted accepted -> {
                            var receipt = accepted.receipt();
                            fields.put("status", done);
                            fields.put("id", receipt.id());
                            fields.put("sequence", receipt.sequence());
                        }
                        case Verdict.Refused refused -> {
                            fields.putAll(Problem.of(refused.reason(), false).fields());
                            fields.put("id", subjects.get(place));
                        }
                    }
                    return (Map<String, Object>) fields;
                })
                .toList();
    }

    private static Receipt receipt(Verdict verdict) {
        return ((Verdict.Accepted) verdict).receipt();
    }
}
