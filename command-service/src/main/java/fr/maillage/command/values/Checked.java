package fr.maillage.command.values;

import fr.maillage.command.Message;
import fr.maillage.command.Reason;
import fr.maillage.privacy.PersonalTrace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a check: the value as it may be recorded, or the reason why it may not. Both are null if no value was
 * given.
 *
 * @param value the value, rewritten in its one canonical form
 * @param traces traces of a person in the value; it may be recorded, and its author is warned
 */
public record Checked<T>(@Nullable T value, @Nullable Message violation, List<PersonalTrace> traces) {

    public Checked {
        traces = List.copyOf(traces);
    }

    public static <T> Checked<T> of(T value) {
        return new Checked<>(value, null, List.of());
    }

    public static <T> Checked<T> of(T value, List<PersonalTrace> traces) {
        return new Checked<>(value, null, traces);
    }

    /** The outcome where no value was given. */
    public static <T> Checked<T> nothing() {
        return new Checked<>(null, null, List.of());
    }

    public static <T> Checked<T> wrong(Reason reason, Object... args) {
        return wrong(reason.with(args));
    }

    public static <T> Checked<T> wrong(@Nullable Message violation) {
        return new Checked<>(null, violation, List.of());
    }
}
