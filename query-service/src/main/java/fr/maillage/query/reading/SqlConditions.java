package fr.maillage.query.reading;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The SQL conditions by which a query narrows its rows, with their parameters. All of them must hold. */
public class SqlConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * Adds a condition with its parameter.
     *
     * @param value value of the parameter {@code name} in the condition
     */
    public final void narrow(String condition, String name, Object value) {
        narrow(condition);
        set(name, value);
    }

    /** Adds a condition that names no parameter, or parameters that are {@link #set} already. */
    public final void narrow(String condition) {
        conditions.add(condition);
    }

    /** Sets a parameter that the query's own SQL names too. A moment is set as PostgreSQL takes it. */
    public final void set(String name, Object value) {
        parameters.put(name, value instanceof Instant instant ? Timestamp.from(instant) : value);
    }

    public final boolean isEmpty() {
        return conditions.isEmpty();
    }

    /** All conditions as one; {@code true} where there is none. */
    public final String sql() {
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    public final Map<String, Object> parameters() {
        return parameters;
    }

    /** Adds the condition of a word. Returns the name of its parameter. */
    final String oneOf(Sought word, String condition) {
        var name = "word" + conditions.size();
        narrow(condition.formatted(name), name, word.query());
        return name;
    }

    /** Values as SQL knows them: constants by their names, others as they are written. */
    public static String[] names(List<?> values) {
        return values.stream()
                .map(value -> value instanceof Enum<?> constant ? constant.name() : value.toString())
                .toArray(String[]::new);
    }
}
