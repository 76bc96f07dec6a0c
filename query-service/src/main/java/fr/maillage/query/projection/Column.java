package fr.maillage.query.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value of a view by which SQL can filter and sort lists.
 *
 * @param name column name in SQL
 * @param value reads it from the view; null is stored as NULL
 * @param indexes index definitions on the current rows, such as {@code gin (services)}
 * @param <V> type of the view
 */
public record Column<V>(
        String name, ColumnType type, Function<? super V, ? extends @Nullable Object> value, List<String> indexes) {

    public static <V> Column<V> text(String name, Function<V, @Nullable String> value) {
        return new Column<>(name, ColumnType.TEXT, value, List.of());
    }

    public static <V> Column<V> uuid(String name, Function<V, @Nullable UUID> value) {
        return new Column<>(name, ColumnType.UUID, value, List.of());
    }

    public static <V> Column<V> integer(String name, Function<V, @Nullable Integer> value) {
        return new Column<>(name, ColumnType.INTEGER, value, List.of());
    }

    /** A column of 64-bit integers. */
    public static <V> Column<V> number(String name, Function<V, @Nullable Long> value) {
        return new Column<>(name, ColumnType.BIGINT, value, List.of());
    }

    public static <V> Column<V> decimal(String name, Function<V, @Nullable Double> value) {
        return new Column<>(name, ColumnType.DOUBLE, value, List.of());
    }

    public static <V> Column<V> flag(String name, Function<V, @Nullable Boolean> value) {
        return new Column<>(name, ColumnType.BOOLEAN, value, List.of());
    }

    public static <V> Column<V> day(String name, Function<V, @Nullable LocalDate> value) {
        return new Column<>(name, ColumnType.DATE, value, List.of());
    }

    public static <V> Column<V> instant(String name, Function<V, @Nullable Instant> value) {
        return new Column<>(name, ColumnType.TIMESTAMP, value, List.of());
    }

    public static <V> Column<V> texts(String name, Function<V, ? extends @Nullable Collection<String>> value) {
        return new Column<>(name, ColumnType.TEXTS, value, List.of());
    }

    public static <V> Column<V> integers(String name, Function<V, ? extends @Nullable Collection<Integer>> value) {
        return new Column<>(name, ColumnType.INTEGERS, value, List.of());
    }

    public static <V> Column<V> uuids(String name, Function<V, ? extends @Nullable Collection<UUID>> value) {
        return new Column<>(name, ColumnType.UUIDS, value, List.of());
    }

    /** A column of the words that a view is found by. */
    public static <V> Column<V> lexemes(String name, Function<V, Lexemes> value) {
        return new Column<>(name, ColumnType.LEXEMES, value, List.of("gin (" + name + ")"));
    }

    /**
     * A column of the commune that a view lies in, stored as a {@link CommuneKey}. Lists are narrowed to a territory by
     * it, today and as of any position. A projection has at most one.
     *
     * @param value INSEE code; null is stored as NULL
     */
    public static <V> Column<V> commune(String name, Function<V, @Nullable String> value) {
        Function<V, @Nullable Integer> key = view -> {
            var code = value.apply(view);
            return code == null ? null : CommuneKey.of(code);
        };
        return new Column<>(name, ColumnType.COMMUNE, key, List.of("btree (" + name + ", from_pos)"));
    }

    /** The same column with an index on its value among the current rows. */
    public Column<V> indexed() {
        return indexed("btree (" + name + ")");
    }

    /** The same column with another index on the current rows: {@code gin (services)}, {@code btree (name, id)} … */
    public Column<V> indexed(String definition) {
        var all = new java.util.ArrayList<>(indexes);
        all.add(definition);
        return new Column<>(name, type, value, List.copyOf(all));
    }
}
