package fr.maillage.command.action;

import fr.maillage.command.FieldError;
import fr.maillage.command.Message;
import fr.maillage.command.Reason;
import fr.maillage.command.Refusal;
import fr.maillage.command.values.Checked;
import fr.maillage.command.values.ValueReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The errors of one request, collected so that its caller is told all of them at once. A stand-in replaces a faulty
 * value that is required, so that the rest can still be read. {@link #refuseIfAny()} refuses before a stand-in is used.
 */
public final class ValidationErrors {

    /** Endings of field names that codes leave out: {@code communeCode} is about a commune. */
    private static final Pattern ID_OR_CODE = Pattern.compile("(Id|Code)$");

    /** Errors in one answer: a caller with more has one mistake that repeats. */
    private static final int MOST_TOLD = 100;

    private final String subject;
    private final List<FieldError> errors = new ArrayList<>();
    private final List<FieldError> beside = new ArrayList<>();
    private final List<FieldError> warnings = new ArrayList<>();
    private boolean malformed;

    /** @param subject such as {@code venue}: the first word of every code */
    public ValidationErrors(String subject) {
        this.subject = subject;
    }

    /** Adds an error of form, by which the whole request is malformed. */
    public void malformed(String field, Reason reason, Object... args) {
        malformed = true;
        errors.add(new FieldError(field, reason.code(), reason.with(args)));
    }

    /** Adds an error, unless the field has one already. */
    public void wrong(String field, Reason reason, Object... args) {
        wrong(field, reason.with(args));
    }

    /** Adds an error, unless the field has one already. */
    public void wrong(String field, Message violation) {
        wrong(field, violation.code(), violation);
    }

    /**
     * Adds an error, unless the field has one already.
     *
     * @param code without the subject's name: {@code startsOn.far}
     */
    public void wrong(String field, String code, Message violation) {
        // A field that could not be read has its error already. That it is missing too is no second error.
        if (errors.stream().noneMatch(error -> error.field().equals(field))) {
            errors.add(new FieldError(field, subject + "." + code, violation));
        }
    }

    /**
     * Adds an error that is told only beside others. Alone, it is left to the rules, which refuse after the log has
     * made sure that the same request was not answered before.
     */
    public void alsoWrong(String field, Message violation) {
        beside.add(new FieldError(field, subject + "." + violation.code(), violation));
    }

    /** Adds the error of a required field that is missing. The field's name gives its code. */
    public void missing(String field, Reason reason, Object... args) {
        wrong(field, ID_OR_CODE.matcher(lastWord(field)).replaceAll("") + ".missing", reason.with(args));
    }

    /** The value in its canonical form; null where none is given, or the check fails. */
    public <T> @Nullable T optional(String field, @Nullable String given, Function<String, Checked<T>> check) {
        if (given == null) {
            return null;
        }
        var checked = check.apply(given);
        if (checked.violation() != null) {
            wrong(field, checked.violation());
        }
        checked.traces().forEach(trace -> warn(field, ValueReason.of(trace).with()));
        return checked.value();
    }

    /** The same for a header. Any error in a header makes the request malformed. */
    public <T> @Nullable T header(String name, @Nullable String given, Function<String, Checked<T>> check) {
        var told = errors.size();
        var value = optional(name, given, check);
        malformed |= errors.size() > told;
        return value;
    }

    /**
     * The text in its canonical form; empty, with an error, where it is blank or the check fails.
     *
     * @param missing the reason of the error where it is blank
     */
    public String required(
            String field, @Nullable String given, Reason missing, Function<String, Checked<String>> check) {
        var value = optional(field, given, check);
        if (value == null) {
            missing(field, missing);
        }
        return value == null ? "" : value;
    }

    /** The values in their canonical form, each once, without those that fail the check. */
    public List<String> each(String field, List<String> given, Function<String, Checked<String>> check) {
        var values = new LinkedHashSet<String>();
        for (var place = 0; place < given.size(); place++) {
            var value = optional(field + "[" + place + "]", given.get(place), check);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    /** The day, or today where none is given. A day after today is an error. */
    public LocalDate pastDay(String field, @Nullable LocalDate given, LocalDate today) {
        if (given != null && given.isAfter(today)) {
            wrong(field, lastWord(field) + ".future", ActionReason.FUTURE.with());
        }
        return given == null ? today : given;
    }

    /** Adds a warning: the value is recorded as it is, and its author is told how others may read it. */
    public void warn(String field, Message message) {
        warnings.add(new FieldError(field, subject + "." + message.code(), message));
    }

    /** The warnings that go with the answer. */
    public List<FieldError> warnings() {
        return List.copyOf(warnings);
    }

    /**
     * Refuses the request where there are errors.
     *
     * @throws Refusal with all of them, at most 100
     */
    public void refuseIfAny() {
        if (errors.isEmpty()) {
            return;
        }
        errors.addAll(beside);
        throw refusal(subject, errors, malformed ? Refusal.Kind.MALFORMED : Refusal.Kind.RULE);
    }

    /**
     * The refusal of a request with errors. It tells the first 100.
     *
     * @param errors one at least
     */
    public static Refusal refusal(String subject, List<FieldError> errors, Refusal.Kind kind) {
        if (errors.size() == 1) {
            var only = errors.getFirst();
            return new Refusal(only.code(), only.message(), errors, kind, Map.of());
        }
        var told = errors.subList(0, Math.min(errors.size(), MOST_TOLD));
        return new Refusal(subject + ".fields", ActionReason.FIELDS.with(errors.size()), told, kind, Map.of());
    }

    private static String lastWord(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }
}
