package fr.maillage.command.action;

import fr.maillage.command.FieldError;
import fr.maillage.command.Refusal;
import fr.maillage.command.values.Checked;
import fr.maillage.command.values.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything found wrong with what was sent, so that a caller is told all of it at once. A faulty value that the network
 * needs is replaced by a stand-in, so that the rest can still be read: {@link #refuseIfAny()} stops before it is used.
 */
public final class Findings {

    /** A code names what is meant, however the field writes it: {@code communeCode} speaks of a commune. */
    private static final Pattern ID_OR_CODE = Pattern.compile("(Id|Code)$");

    /** Errors that are told: whoever has more has one trouble, not that many. */
    private static final int MOST_TOLD = 100;

    private final String subject;
    private final List<FieldError> errors = new ArrayList<>();
    private final List<FieldError> beside = new ArrayList<>();
    private final List<FieldError> warnings = new ArrayList<>();
    private boolean malformed;

    /** @param subject what is spoken of, such as {@code venue}: the first word of every code */
    public Findings(String subject) {
        this.subject = subject;
    }

    /** The shape is wrong: nobody could mean this. */
    public void malformed(String field, String code, String message) {
        malformed = true;
        errors.add(new FieldError(field, code, message));
    }

    public void wrong(String field, Fault fault) {
        // A shape that could not be read has been said already; what is missing because of it is no second error.
        if (errors.stream().noneMatch(error -> error.field().equals(field))) {
            errors.add(new FieldError(field, subject + "." + fault.code(), fault.message()));
        }
    }

    /**
     * The rules refuse this by themselves, once the log knows that it has not answered the same request before; so it is
     * said here only beside something else.
     */
    public void alsoWrong(String field, Fault fault) {
        beside.add(new FieldError(field, subject + "." + fault.code(), fault.message()));
    }

    public void missing(String field, String message) {
        wrong(field, new Fault(ID_OR_CODE.matcher(lastWord(field)).replaceAll("") + ".missing", message));
    }

    /** The value in its canonical form; null where there is none, or none that can be used. */
    public <T> @Nullable T optional(String field, @Nullable String given, Function<String, Checked<T>> check) {
        if (given == null) {
            return null;
        }
        var checked = check.apply(given);
        if (checked.fault() != null) {
            wrong(field, checked.fault());
        }
        checked.traces().forEach(trace -> warn(field, trace.code(), trace.warning()));
        return checked.value();
    }

    /** The same, of a header: whatever is wrong with it, the request is malformed. */
    public <T> @Nullable T header(String name, @Nullable String given, Function<String, Checked<T>> check) {
        var told = errors.size();
        var value = optional(name, given, check);
        malformed |= errors.size() > told;
        return value;
    }

    /** The text in its canonical form; missing where it is blank. */
    public String required(String field, @Nullable String given, String what, Function<String, Checked<String>> check) {
        var value = optional(field, given, check);
        if (value == null) {
            missing(field, what + " est obligatoire.");
        }
        return value == null ? "" : value;
    }

    /** Each value in its canonical form, once. */
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

    /** The day, or today where none is given; nothing that has happened happens later than today. */
    public LocalDate pastDay(String field, @Nullable LocalDate given, LocalDate today) {
        if (given != null && given.isAfter(today)) {
            wrong(field, new Fault(lastWord(field) + ".future", "Cette date ne peut pas être dans l'avenir."));
        }
        return given == null ? today : given;
    }

    /** It is recorded as it is said, and whoever said it is told what others make of it. */
    public void warn(String field, String code, String message) {
        warnings.add(new FieldError(field, subject + "." + code, message));
    }

    /** What is told beside the answer. */
    public List<FieldError> warnings() {
        return List.copyOf(warnings);
    }

    /** Refuses where anything was found. */
    public void refuseIfAny() {
        if (errors.isEmpty()) {
            return;
        }
        errors.addAll(beside);
        throw refusal(subject, errors, malformed ? Refusal.Kind.MALFORMED : Refusal.Kind.RULE);
    }

    /** What is answered where fields are at fault: the first of them are told. @param errors one at least */
    public static Refusal refusal(String subject, List<FieldError> errors, Refusal.Kind kind) {
        if (errors.size() == 1) {
            var only = errors.getFirst();
            return new Refusal(only.code(), only.message(), errors, kind);
        }
        var told = errors.subList(0, Math.min(errors.size(), MOST_TOLD));
        return new Refusal(
                subject + ".fields", errors.size() + " champs sont à corriger. Rien n'a été enregistré.", told, kind);
    }

    private static String lastWord(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }
}
