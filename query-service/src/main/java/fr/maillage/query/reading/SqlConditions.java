package fr.maillage.query.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /** Sets a parameter that the query's own SQL names too. */
    public final void set(String name, Object value) {
        parameters.put(name, value);
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

    /**
     * Narrows to the rows around a point.
     *
     * @param km radius, in km
     * @param row alias of the row that has {@code latitude} and {@code longitude}
     */
    protected final void near(Near near, double km, String row) {
        narrow(Near.distance(row) + " <= :within", "within", km);
        set("latitude", near.latitude());
        set("longitude", near.longitude());
    }

    /**
     * Narrows to the rows that have every word of a search.
     *
     * @param asked null where nothing is searched for
     * @param condition condition of one word: {@code %1$s} names it, as text that is cast to a {@code tsquery}
     */
    protected final void search(@Nullable String asked, String condition) {
        words(asked).forEach(word -> oneOf(word, condition));
    }

    /** Narrows in the same way, where a word may also name communes: {@code %1$s_in} are their keys. */
    protected final void search(@Nullable String asked, String condition, Gazetteer gazetteer) {
        for (var word : words(asked)) {
            set(oneOf(word, condition) + "_in", gazetteer.communesNamed(word).toArray(Integer[]::new));
        }
    }

    private static List<SearchWord> words(@Nullable String asked) {
        return asked == null ? List.of() : SearchWord.in(asked);
    }

    /** Adds the condition of a word. Returns the name of its parameter. */
    private String oneOf(SearchWord word, String condition) {
        var name = "word" + conditions.size();
        narrow(condition.formatted(name), name, word.query());
        return name;
    }

    /** The names of constants, as SQL knows them. */
    public static String[] names(List<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toArray(String[]::new);
    }
}
