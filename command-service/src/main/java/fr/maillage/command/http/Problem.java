package fr.maillage.command.http;

import fr.maillage.access.Identity;
import fr.maillage.command.FieldError;
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
import tools.jackson.databind.json.JsonMapper;

/**
 * The reason why an action was refused, in the form of RFC 9457: the same alone and in a batch.
 *
 * @param code stable code, such as {@code venue.commune.unknown}
 * @param detail one sentence in French
 * @param more further members that help to go on: the current sequence, or the holder of a value that is taken
 */
public record Problem(int status, String code, String detail, List<FieldError> errors, Map<String, Object> more) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** In seconds: how long a caller should wait before trying again, where waiting helps. */
    public static final int RETRY_AFTER_SECONDS = 2;

    /** The answer to a request whose address or headers are malformed. */
    static final Problem UNREADABLE =
            new Problem(400, "request.refused", "L'adresse ou les en-têtes de cette demande sont mal formés.");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public Problem(int status, String code, String detail) {
        this(status, code, detail, List.of(), Map.of());
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
            case UnknownSubject unknown ->
                new Problem(404, "subject.unknown", "Rien n'est enregistré sous cet identifiant.");
            case KeyReused reused ->
                new Problem(
                        422,
                        "idempotency.reused",
                        "Cette clé d'idempotence a déjà servi pour une autre demande : il en faut une nouvelle.");
            case StillRunning running ->
                new Problem(409, "idempotency.running", "La même demande est en cours de traitement.");
            case LogUnavailable unavailable -> unavailable(unavailable);
            default -> new Problem(500, "internal", "Une erreur est survenue de notre côté. Elle est consignée.");
        };
    }

    /** Whether trying again in a moment may help. */
    public boolean passing() {
        return status == 503 || status == 429 || code.equals("idempotency.running");
    }

    /** The JSON object, in UTF-8. */
    public byte[] json() {
        return MAPPER.writeValueAsBytes(fields());
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

    private String title() {
        return switch (status) {
            case 400 -> "Demande mal formée";
            case 401 -> "Identification requise";
            case 403 -> "Accès refusé";
            case 404 -> "Introuvable";
            case 405 -> "Méthode non permise";
            case 406 -> "Format de réponse impossible";
            case 409 -> "Conflit";
            case 412 -> "Modifié entre-temps";
            case 413 -> "Demande trop volumineuse";
            case 415 -> "Format non accepté";
            case 422 -> "Action refusée";
            case 429 -> "Trop de demandes";
            case 503 -> "Momentanément indisponible";
            default -> status < 500 ? "Demande refusée" : "Erreur interne";
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
                        "structure.pivot.taken",
                        "Le pivot " + taken.claim().value()
                                + " est déjà celui d'une structure enregistrée, aujourd'hui ou par le passé.",
                        List.of(
                                new FieldError(
                                        "pivot",
                                        "structure.pivot.taken",
                                        "Ce pivot est déjà celui d'une autre structure, aujourd'hui ou par le passé : retrouvez-la par ce numéro dans l'annuaire.")),
                        // Only the hub may know the holder: it may be a structure that only asked to be a member, or
                        // was refused.
                        Identity.current()
                                .filter(caller -> caller.role().seesAll())
                                .map(hub -> holder)
                                .orElse(Map.of()))
                : new Problem(409, taken.claim().kind() + ".taken", "Un autre l'a déjà.", List.of(), holder);
    }

    private static Problem conflict(SequenceConflict conflict, boolean conditional) {
        var current = Map.<String, Object>of("current", conflict.current());
        return conditional
                ? new Problem(
                        412,
                        "sequence.changed",
                        "La fiche a changé depuis votre lecture. Relisez-la avant de recommencer.",
                        List.of(),
                        current)
                : new Problem(
                        409,
                        "sequence.conflict",
                        "D'autres modifient cette fiche au même moment. Recommencez.",
                        List.of(),
                        current);
    }

    private static Problem unavailable(LogUnavailable unavailable) {
        return unavailable.outcomeUnknown()
                ? new Problem(
                        503,
                        "log.unknown",
                        "La base a été perdue pendant l'enregistrement. Renvoyez la même demande avec la même clé d'idempotence : elle ne sera pas enregistrée deux fois.")
                : new Problem(
                        503,
                        "log.unavailable",
                        "L'enregistrement est momentanément impossible. Rien n'a été enregistré.");
    }
}
