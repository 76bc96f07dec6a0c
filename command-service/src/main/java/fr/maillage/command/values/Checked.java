package fr.maillage.command.values;

import fr.maillage.privacy.PersonalTrace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a check: the value as it may be recorded, or what is wrong with it. Neither where nothing was said.
 *
 * @param value rewritten in its one canonical form
 * @param traces of a person in it: it may be recorded, and whoever wrote it is warned
 */
public record Checked<T>(@Nullable T value, @Nullable Fault fault, List<PersonalTrace> traces) {

    public Checked {
        traces = List.copyOf(traces);
    }

    public static <T> Checked<T> of(T value) {
        return new Checked<>(value, null, List.of());
    }

    public static <T> Checked<T> of(T value, List<PersonalTrace> traces) {
        return new Checked<>(value, null, traces);
    }

    public static <T> Checked<T> nothing() {
        return new Checked<>(null, null, List.of());
    }

    public static <T> Checked<T> wrong(String code, String message) {
        return wrong(new Fault(code, message));
    }

    public static <T> Checked<T> wrong(@Nullable Fault fault) {
        return new Checked<>(null, fault, List.of());
    }
}
