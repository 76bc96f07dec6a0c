package fr.maillage.command.values;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of a check: the value as it may be recorded, or what is wrong with it. Neither where nothing was said.
 *
 * @param value rewritten in its one canonical form
 */
public record Checked<T>(@Nullable T value, @Nullable Fault fault) {

    public static <T> Checked<T> of(T value) {
        return new Checked<>(value, null);
    }

    public static <T> Checked<T> nothing() {
        return new Checked<>(null, null);
    }

    public static <T> Checked<T> wrong(String code, String message) {
        return new Checked<>(null, new Fault(code, message));
    }
}
