package fr.maillage.command.http;

import fr.maillage.command.Reason;
import fr.maillage.command.Refusal;
import fr.maillage.command.action.ActionContext;
import fr.maillage.command.action.Actions;
import fr.maillage.command.action.Actions.Entry;
import fr.maillage.command.action.PreparedCommand;
import fr.maillage.command.action.StrictJson;
import fr.maillage.command.action.ValidationErrors;
import fr.maillage.command.log.Caller;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.IdempotencyKey;
import fr.maillage.command.log.Intent;
import fr.maillage.command.log.NewId;
import fr.maillage.command.log.Receipt;
import fr.maillage.command.log.Rights;
import fr.maillage.command.log.SequenceConflict;
import fr.maillage.command.log.UnknownSubject;
import fr.maillage.command.values.Wording;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint of every action, whatever its subject and verb. The features' catalogs say what each of them means. */
@Hidden
@RestController
class ActionController {

    /** In bytes: about three times the longest texts of a venue together. */
    private static final int MOST_BODY_BYTES = 64 * 1024;

    private final Actions actions;
    private final CommandLog log;
    private final Callers callers;
    private final RequestReader reader;
    private final NewId ids;
    private final Clock clock;
    private final MeterRegistry meters;
    private final FanOutExecutor fanOut;

    ActionController(
            Actions actions,
            CommandLog log,
            Callers callers,
            RequestReader reader,
            NewId ids,
            Clock clock,
            MeterRegistry meters) {
        this.actions = actions;
        this.log = log;
        this.callers = callers;
        this.reader = reader;
        this.ids = ids;
        this.clock = clock;
        this.meters = meters;
        this.fanOut = new FanOutExecutor(log, callers);
    }

    @PostMapping("/api/{subjects}")
    void create(@PathVariable String subjects, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var entry = actions.creating(subjects).orElseThrow(() -> unknownAddress(request));
        var fresh = ids.next();
        answer(entry, fresh, fresh, request, response);
    }

    @PostMapping("/api/{subjects}/{id}/{verb}")
    void act(
            @PathVariable String subjects,
            @PathVariable String id,
            @PathVariable String verb,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var entry = actions.acting(subjects, verb).orElseThrow(() -> unknownAddress(request));
        var subject = id(entry, id);
        answer(entry, subject, entry.action().begins() ? ids.next() : subject, request, response);
    }

    @PostMapping("/api/{subjects}/{id}/{parts}/{part}/{verb}")
    void actOnPart(
            @PathVariable String subjects,
            @PathVariable String id,
            @PathVariable String parts,
            @PathVariable String part,
            @PathVariable String verb,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var entry = actions.acting(subjects, parts, verb).orElseThrow(() -> unknownAddress(request));
        answer(entry, id(entry, id), id(entry, part), request, response);
    }

    private void answer(Entry entry, UUID subject, UUID part, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var timing = Timer.start(meters);
        var errors = new ValidationErrors(entry.catalog().subject());
        var body = reader.body(request, "application/json", MOST_BODY_BYTES);
        var caller = callers.caller(request, errors);
        var key = reader.key(request, caller, body, errors);
        var expected = reader.expectedSequence(request, errors);
        var context = new ActionContext(subject, part, ZonedDateTime.now(clock), caller, errors);
        var prepared = entry.action().prepare(StrictJson.read(body), context);
        Rights.checkAsks(caller, prepared.command());
        if (expected != null && !prepared.each().isEmpty()) {
            errors.wrong("If-Match", HttpReason.IF_MATCH_SEVERAL);
        }
        errors.refuseIfAny();
        if (!prepared.each().isEmpty()) {
            fanOut.ask(entry, prepared, caller, key, request, response);
        } else if (entry.action().creates()) {
            created(entry, prepared, caller, key, errors, request, response);
        } else {
            var receipt = submit(entry, prepared.intent(expected), caller, key);
            // Without a key, a receipt without events can only mean that the same part was begun before.
            var begun =
                    entry.action().begins() && (key != null || !receipt.events().isEmpty());
            if (entry.action().begins()) {
                locate(entry, subject, receipt, response);
            }
            Answers.acknowledge(
                    receipt,
                    begun ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_OK,
                    errors.warnings(),
                    request,
                    response);
        }
        timing.stop(meters.timer("maillage.actions", "action", entry.action().name()));
    }

    private void created(
            Entry entry,
            PreparedCommand prepared,
            Caller caller,
            @Nullable IdempotencyKey key,
            ValidationErrors errors,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var status = HttpServletResponse.SC_CREATED;
        Receipt receipt;
        try {
            receipt = log.submit(prepared.intent(null), caller, key);
        } catch (SequenceConflict exists) {
            var again = prepared.sentAgain();
            if (again == null) {
                throw exists;
            }
            receipt = again(entry, again, caller, key);
            status = HttpServletResponse.SC_OK;
        }
        locate(entry, receipt.id(), receipt, response);
        Answers.acknowledge(receipt, status, errors.warnings(), request, response);
    }

    private static void locate(Entry entry, UUID subject, Receipt receipt, HttpServletResponse response) {
        response.setHeader("Location", entry.address().replace("{id}", subject.toString()) + "/" + receipt.id());
    }

    private Receipt again(Entry entry, Intent intent, Caller caller, @Nullable IdempotencyKey key) {
        try {
            return log.submit(intent, caller, key);
        } catch (UnknownSubject ofAnotherKind) {
            throw taken(entry);
        }
    }

    /** The refusal of a creation whose chosen id is that of a record of another kind. */
    static Refusal taken(Entry entry) {
        return refusal(entry, Refusal.Kind.CONFLICT, HttpReason.ID_TAKEN);
    }

    private Receipt submit(Entry entry, Intent intent, Caller caller, @Nullable IdempotencyKey key) {
        try {
            return log.submit(intent, caller, key);
        } catch (UnknownSubject unknown) {
            throw unknownSubject(entry);
        }
    }

    private static UUID id(Entry entry, String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw unknownSubject(entry);
        }
    }

    static Refusal unknownSubject(Entry entry) {
        return refusal(
                entry,
                Refusal.Kind.NOT_FOUND,
                HttpReason.UNKNOWN,
                entry.catalog().label().toLowerCase(java.util.Locale.FRENCH),
                entry.catalog().subject());
    }

    private static Refusal refusal(Entry entry, Refusal.Kind kind, Reason reason, Object... args) {
        return new Refusal(
                entry.catalog().subject() + "." + reason.code(), reason.with(args), List.of(), kind, Map.of());
    }

    private static Refusal unknownAddress(HttpServletRequest request) {
        return Refusal.unknown(HttpReason.ADDRESS_UNKNOWN, Wording.excerpt(request.getRequestURI(), 100));
    }
}
