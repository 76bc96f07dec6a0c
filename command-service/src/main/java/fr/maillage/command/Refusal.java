package fr.maillage.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** The refusal of a command, with the explanation for its caller. Nothing of the command is recorded. */
public final class Refusal extends RuntimeException {

    /** The kind of reason, from the caller's point of view. */
    public enum Kind {
        /** The request cannot be understood. */
        MALFORMED,
        /** The request is understood, but a rule of the network forbids it. */
        RULE,
        /** The caller may not ask for this. */
        FORBIDDEN,
        /** Another subject or structure holds the thing asked for. */
        CONFLICT,
        /** The request names something that the network does not know. */
        NOT_FOUND,
        /** The request is larger than one request may be. */
        TOO_LARGE,
        /** The request is in a format that is not read here. */
        UNSUPPORTED
    }

    private final String code;
    private final transient Message message;
    private final transient List<FieldError> errors;
    private final Kind kind;
    private final transient Map<String, Object> more;

    /**
     * @param code stable, such as {@code venue.closed}
     * @param message one sentence, for the person who asked
     * @param errors every field with an error; empty where there is none
     * @param more details that help to go on, by name; values that survive JSON
     */
    public Refusal(String code, Message message, List<FieldError> errors, Kind kind, Map<String, Object> more) {
        // A refusal is an answer, not a failure of ours: a stack trace would cost more than the decision.
        super(null, null, false, false);
        this.code = code;
        this.message = message;
        this.errors = List.copyOf(errors);
        this.kind = kind;
        this.more = more;
    }

    /** A refusal without further details. */
    public static Refusal of(Kind kind, Reason reason, Object... args) {
        return new Refusal(reason.code(), reason.with(args), List.of(), kind, Map.of());
    }

    /** A refusal because a rule of the network forbids the command. */
    public static Refusal rule(Reason reason, Object... args) {
        return of(Kind.RULE, reason, args);
    }

    /** A refusal because a rule of the network forbids the value of one field. */
    public static Refusal field(String field, Reason reason, Object... args) {
        return field(field, reason.code(), reason.with(args));
    }

    /** The same, under another code than that of the message's reason. */
    public static Refusal field(String field, String code, Message message) {
        return new Refusal(code, message, List.of(new FieldError(field, code, message)), Kind.RULE, Map.of());
    }

    /** A refusal because the command would take something that somebody else holds. */
    public static Refusal conflict(Reason reason, Object... args) {
        return of(Kind.CONFLICT, reason, args);
    }

    /**
     * A refusal because the command would take something that somebody else holds.
     *
     * @param more who holds it, and what is free instead
     */
    public static Refusal conflict(Map<String, Object> more, Reason reason, Object... args) {
        return new Refusal(reason.code(), reason.with(args), List.of(), Kind.CONFLICT, more);
    }

    /** A refusal because the caller may not ask for this. */
    public static Refusal forbidden(Reason reason, Object... args) {
        return of(Kind.FORBIDDEN, reason, args);
    }

    /** A refusal because the request names something that the network does not know. */
    public static Refusal unknown(Reason reason, Object... args) {
        return of(Kind.NOT_FOUND, reason, args);
    }

    /**
     * The same refusal, without the details that the caller may not know.
     *
     * @param own whether the caller acts for a structure
     */
    public Refusal toldTo(Predicate<UUID> own) {
        var told = new LinkedHashMap<String, Object>();
        more.forEach((name, value) -> {
            var kept = value instanceof List<?> each
                    ? each.stream()
                            .filter(one -> !(one instanceof ConfidentialDetail detail) || detail.isFor(own))
                            .toList()
                    : value;
            if (!List.of().equals(kept)) {
                told.put(name, kept);
            }
        });
        return told.equals(more) ? this : new Refusal(code, message, errors, kind, told);
    }

    public String code() {
        return code;
    }

    /** One sentence, for the person who asked. */
    public Message message() {
        return message;
    }

    /** For logs. */
    @Override
    public String getMessage() {
        return code + " " + message.args();
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Kind kind() {
        return kind;
    }

    /** Details that help to go on, by name; empty where there are none. */
    public Map<String, Object> more() {
        return more;
    }
}
