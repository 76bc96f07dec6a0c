package fr.maillage.command.batch;

import fr.maillage.access.AccessProblem;
import fr.maillage.access.RateLimits;
import fr.maillage.command.Refusal;
import fr.maillage.command.action.Actions;
import fr.maillage.command.action.StrictJson;
import fr.maillage.command.action.Submission;
import fr.maillage.command.action.ValidationErrors;
import fr.maillage.command.http.Answers;
import fr.maillage.command.http.Callers;
import fr.maillage.command.http.Problem;
import fr.maillage.command.http.RequestReader;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.NewId;
import fr.maillage.command.log.Receipt;
import fr.maillage.command.log.Verdict;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint that takes many actions in one request, a line each, and answers a line for each, in their order. */
@RestController
@Tag(name = "Envois groupés", description = "Plusieurs actions en une demande.")
class BatchController {

    static final String NDJSON = "application/x-ndjson";

    /** In lines of one request, all of which may be one append: what docs/protection.md promises. */
    private static final int MOST_LINES = 1_000;

    /** In lines: so many are counted as one request, because lines that are recorded together cost less than alone. */
    private static final int LINES_OF_ONE_REQUEST = 10;

    /** In bytes: 16 KB for each of the most lines, on average. */
    private static final int MOST_BYTES = 16 << 20;

    private final Actions actions;
    private final CommandLog log;
    private final Callers callers;
    private final RequestReader reader;
    private final RateLimits limits;
    private final NewId ids;
    private final Clock clock;

    BatchController(
            Actions actions,
            CommandLog log,
            Callers callers,
            RequestReader reader,
            RateLimits limits,
            NewId ids,
            Clock clock) {
        this.actions = actions;
        this.log = log;
        this.callers = callers;
        this.reader = reader;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    @BatchDescription
    @PostMapping("/api/batch")
    void batch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var errors = new ValidationErrors("batch");
        var body = reader.body(request, NDJSON, MOST_BYTES);
        var allOrNone = allOrNone(request, errors);
        var caller = callers.caller(request, errors);
        var key = reader.key(request, caller, body, errors);
        errors.refuseIfAny();
        var now = ZonedDateTime.now(clock);
        var texts = lines(body);
        var wait = limits.account(caller.author(), Math.ceilDiv(texts.size(), LINES_OF_ONE_REQUEST));
        if (wait.isPresent()) {
            callers.refused(AccessProblem.TOO_MANY.code(), request);
            AccessProblem.retryAfter(response, wait.get());
            Answers.door(AccessProblem.TOO_MANY, request, response);
            return;
        }
        var lines = texts.stream()
                .map(line -> BatchLine.read(line, actions, ids.next(), now, caller))
                .toList();
        var verdicts = new Submission(log, caller, key, allOrNone).answer(lines);
        verdicts.stream()
                .filter(Verdict.Refused.class::isInstance)
                .forEach(refused -> callers.refused(((Verdict.Refused) refused).reason(), request));
        answer(lines, verdicts, allOrNone, request, response);
    }

    private static boolean allOrNone(HttpServletRequest request, ValidationErrors errors) {
        var mode = request.getParameter("mode");
        if (mode != null && !mode.equals("all") && !mode.equals("each")) {
            errors.wrong("mode", BatchReason.MODE_UNKNOWN);
        }
        return "all".equals(mode);
    }

    private static List<String> lines(byte[] body) {
        var lines = StrictJson.text(body)
                .lines()
                .filter(Predicate.not(String::isBlank))
                .toList();
        if (lines.isEmpty()) {
            throw Refusal.of(Refusal.Kind.MALFORMED, BatchReason.EMPTY);
        }
        if (lines.size() > MOST_LINES) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, BatchReason.LARGE, lines.size());
        }
        return lines;
    }

    private static void answer(
            List<BatchLine> lines,
            List<Verdict> verdicts,
            boolean allOrNone,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var out = new ByteArrayOutputStream();
        for (var place = 0; place < lines.size(); place++) {
            out.write(Answers.json(fields(lines.get(place), verdicts.get(place)), request));
            out.write('\n');
        }
        verdicts.stream()
                .filter(Verdict.Accepted.class::isInstance)
                .mapToLong(verdict -> ((Verdict.Accepted) verdict).receipt().position())
                .max()
                .ifPresent(position -> response.setHeader("Maillage-Position", Long.toString(position)));
        var refused = allOrNone && verdicts.stream().anyMatch(Verdict.Refused.class::isInstance);
        response.setStatus(refused ? 422 : 200);
        Answers.write(out.toByteArray(), NDJSON, response);
    }

    /** The answer that the action would get alone, with its status. */
    private static Map<String, Object> fields(BatchLine line, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted accepted -> fields(accepted.receipt(), line);
            case Verdict.Refused refused -> Problem.of(refused.reason(), false).fields();
        };
    }

    private static Map<String, Object> fields(Receipt receipt, BatchLine line) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("status", line.begins() ? 201 : 200);
        fields.put("id", receipt.id());
        fields.put("sequence", receipt.sequence());
        fields.put("position", receipt.position());
        if (!line.warnings().isEmpty()) {
            fields.put("warnings", line.warnings());
        }
        return fields;
    }
}
