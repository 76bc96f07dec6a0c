package fr.maillage.command.http;

import fr.maillage.access.Identity;
import fr.maillage.command.FieldError;
import fr.maillage.command.Message;
import fr.maillage.command.Reason;
import fr.maillage.command.Refusal;
import fr.maillage.command.log.ClaimTaken;
import fr.maillage.command.log.KeyReused;
import fr.maillage.command.log.LogUnavailable;
import fr.maillage.command.log.SequenceConflict;
import fr.maillage.command.log.StillRunning;
import fr.maillage.command.log.UnknownSubject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The reason why an action was refused, in the form of RFC 9457: the same alone and in a batch.
 *
 * @param code stable code, such as {@code venue.commune.unknown}
 * @param detail one sentence
 * @param more further members that help to go on: the current sequence, or the holder of a value that is taken
 */
public record Problem(int status, String code, Message detail, List<FieldError> errors, Map<String, Object> more) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** In seconds: how long a caller should wait before trying again, where waiting helps. */
    public static final int RETRY_AFTER_SECONDS = 2;

    /** The answer to a request whose address or headers are malformed. */
    static final Problem UNREADABLE = new Problem(400, HttpReason.REQUEST_MALFORMED.with());

    public Problem(int status, Message detail) {
        this(status, detail, List.of(), Map.of());
    }

    private Problem(int status, Message detail, List<FieldError> errors, Map<String, Object> more) {
        this(status, detail.code(), detail, errors, more);
    }

    /**
     * The problem for an exception.
     *
     * @param conditional whether the caller named the sequence that it expected ({@code If-Match})
     */
    public static Problem of(RuntimeException reason, boolean conditional) {
        return switch (reason) {
            case Refusal refusal ->
                new Problem(
                        status(refusal.kind()), refusal.code(), refusal.message(), refusal.errors(), refusal.more());
            case ClaimTaken taken -> taken(taken);
            case SequenceConflict conflict -> conflict(conflict, conditional);
            case UnknownSubject unknown -> new Problem(404, HttpReason.SUBJECT_UNKNOWN.with());
            case KeyReused reused -> new Problem(422, HttpReason.IDEMPOTENCY_REUSED.with());
            case StillRunning running -> new Problem(409, HttpReason.IDEMPOTENCY_RUNNING.with());
            case LogUnavailable unavailable -> unavailable(unavailable);
            default -> new Problem(500, HttpReason.INTERNAL.with());
        };
    }

    /** Whether trying again in a moment may help. */
    public boolean passing() {
        return status == 503 || status == 429 || code.equals("idempotency.running");
    }

    /** The members of the JSON object, in order. */
    public Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("status", status);
        fields.put("title", title());
        fields.put("detail", detail);
        fields.put("code", code);
        if (!errors.isEmpty()) {
            fields.put("errors", errors);
        }
        fields.putAll(more);
        return fields;
    }

    private Message title() {
        return title(status).with();
    }

    private static Reason title(int status) {
        return switch (status) {
            case 400 -> HttpReason.TITLE_400;
            case 401 -> HttpReason.TITLE_401;
            case 403 -> HttpReason.TITLE_403;
            case 404 -> HttpReason.TITLE_404;
            case 405 -> HttpReason.TITLE_405;
            case 406 -> HttpReason.TITLE_406;
            case 409 -> HttpReason.TITLE_409;
            case 412 -> HttpReason.TITLE_412;
            case 413 -> HttpReason.TITLE_413;
            case 415 -> HttpReason.TITLE_415;
            case 422 -> HttpReason.TITLE_422;
            case 429 -> HttpReason.TITLE_429;
            case 503 -> HttpReason.TITLE_503;
            default -> status < 500 ? HttpReason.TITLE_REFUSED : HttpReason.TITLE_INTERNAL;
        };
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case MALFORMED -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case UNSUPPORTED -> 415;
            case RULE -> 422;
        };
    }

    private static Problem taken(ClaimTaken taken) {
        var holder = Map.<String, Object>of("holder", taken.holder());
        return taken.claim().kind().equals("structure.pivot")
                ? new Problem(
                        409,
                        HttpReason.PIVOT_TAKEN.with(taken.claim().value()),
                        List.of(new FieldError(
                                "pivot", HttpReason.PIVOT_TAKEN.code(), HttpReason.PIVOT_TAKEN_FIELD.with())),
                        // Only the hub may know the holder: it may be a structure that only asked to be a member, or
                        // was refused.
                        Identity.current()
                                .filter(caller -> caller.role().seesAll())
                                .map(hub -> holder)
                                .orElse(Map.of()))
                : new Problem(409, taken.claim().kind() + ".taken", HttpReason.TAKEN.with(), List.of(), holder);
    }

    private static Problem conflict(SequenceConflict conflict, boolean conditional) {
        var current = Map.<String, Object>of("current", conflict.current());
        return conditional
                ? new Problem(412, HttpReason.SEQUENCE_CHANGED.with(), List.of(), current)
                : new Problem(409, HttpReason.SEQUENCE_CONFLICT.with(), List.of(), current);
    }

    private static Problem unavailable(LogUnavailable unavailable) {
        return unavailable.outcomeUnknown()
                ? new Problem(503, HttpReason.LOG_UNKNOWN.with())
                : new Problem(503, HttpReason.LOG_UNAVAILABLE.with());
    }
}
