package fr.maillage.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** An action that is not taken, with what to tell whoever asked for it. Nothing of it is recorded. */
public final class Refusal extends RuntimeException {

    /** Why, as far as the caller is concerned. */
    public enum Kind {
        /** What was sent cannot be understood. */
        MALFORMED,
        /** It is understood, and a rule of the network forbids it. */
        RULE,
        /** It is not this caller's to ask. */
        FORBIDDEN,
        /** It would take what somebody else holds. */
        CONFLICT,
        /** It speaks of something that the network does not know. */
        NOT_FOUND,
        /** It is larger than what one request may bring. */
        TOO_LARGE,
        /** It is written in a way that is not read here. */
        UNSUPPORTED
    }

    private final String code;
    private final transient List<FieldError> errors;
    private final Kind kind;
    private final transient Map<String, Object> more;

    /** A refusal that has no more to say. */
    public Refusal(String code, String message, List<FieldError> errors, Kind kind) {
        this(code, message, errors, kind, Map.of());
    }

    /**
     * @param code stable, such as {@code venue.closed}
     * @param message one sentence in French, for the person who asked
     * @param errors every field at fault; empty where none is
     * @param more what helps to go on, by name: values that survive JSON
     */
    public Refusal(String code, String message, List<FieldError> errors, Kind kind, Map<String, Object> more) {
        // A refusal is an answer, not a failure of ours: a stack trace would cost more than the decision.
        super(message, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.kind = kind;
        this.more = more;
    }

    /** A rule of the network forbids it. */
    public static Refusal rule(String code, String message) {
        return new Refusal(code, message, List.of(), Kind.RULE);
    }

    /** A rule of the network forbids it because of one field. */
    public static Refusal field(String code, String field, String message) {
        return new Refusal(code, message, List.of(new FieldError(field, code, message)), Kind.RULE);
    }

    /** It would take what somebody else holds. */
    public static Refusal conflict(String code, String message) {
        return conflict(code, message, Map.of());
    }

    /** It would take what somebody else holds. @param more who holds it, and what is free instead */
    public static Refusal conflict(String code, String message, Map<String, Object> more) {
        return new Refusal(code, message, List.of(), Kind.CONFLICT, more);
    }

    /** It is not this caller's to ask. */
    public static Refusal forbidden(String code, String message) {
        return new Refusal(code, message, List.of(), Kind.FORBIDDEN);
    }

    /** It speaks of something that the network does not know. */
    public static Refusal unknown(String code, String message) {
        return new Refusal(code, message, List.of(), Kind.NOT_FOUND);
    }

    /** The same, without what is not the caller's to know. @param own whether the caller acts for a structure */
    public Refusal toldTo(Predicate<UUID> own) {
        var told = new LinkedHashMap<String, Object>();
        more.forEach((name, value) -> {
            var kept = value instanceof List<?> each
                    ? each.stream()
                            .filter(one -> !(one instanceof Discreet detail) || detail.isFor(own))
                            .toList()
                    : value;
            if (!List.of().equals(kept)) {
                told.put(name, kept);
            }
        });
        return told.equals(more) ? this : new Refusal(code, message(), errors, kind, told);
    }

    public String code() {
        return code;
    }

    /** One sentence in French. */
    public String message() {
        return String.valueOf(getMessage());
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Kind kind() {
        return kind;
    }

    /** What helps to go on, by name; empty where nothing does. */
    public Map<String, Object> more() {
        return more;
    }
}
