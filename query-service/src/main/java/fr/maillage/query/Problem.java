package fr.maillage.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question that cannot be answered, worded for the person who asked it; rendered as RFC 9457 problem detail. */
public final class Problem extends RuntimeException {

    private final int status;
    private final String code;
    private final String title;
    private final List<Field> errors;

    private Problem(int status, String code, String title, String detail, List<Field> errors) {
        super(detail);
        this.status = status;
        this.code = code;
        this.title = title;
        this.errors = List.copyOf(errors);
    }

    /** One field or parameter at fault: its name, a stable code and a French sentence. */
    public record Field(String field, String code, String message) {}

    /** The question itself is malformed: name everything that is at fault, at once. */
    public static Problem malformed(List<Field> errors) {
        var detail = String.join(" ", errors.stream().map(Field::message).toList());
        return new Problem(400, errors.getFirst().code(), "Demande incorrecte", detail, errors);
    }

    public static Problem malformed(String field, String code, String message) {
        return malformed(List.of(new Field(field, code, message)));
    }

    public static Problem notFound(String code, String detail) {
        return new Problem(404, code, "Introuvable", detail, List.of());
    }

    /** Somebody who is known may not. */
    public static Problem forbidden(String code, String detail) {
        return new Problem(403, code, "Accès refusé", detail, List.of());
    }

    /** Enough for now. */
    public static Problem tooMany(String code, String detail) {
        return new Problem(429, code, "Trop de demandes", detail, List.of());
    }

    /** Not now, but soon: the caller is told to come back. */
    public static Problem notYet(String code, @Nullable String detail) {
        return new Problem(503, code, "Pas encore disponible", detail == null ? "Réessayez." : detail, List.of());
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public List<Field> errors() {
        return errors;
    }
}
