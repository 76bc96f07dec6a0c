package fr.maillage.query.reading;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The SQL conditions of a filter in a read session, with their parameters. All of them must hold. They may name
 * {@code :moment}, the {@code :day} of it, and {@code :own}, the ids of the reader's structures.
 */
public final class SqlConditions {

    private final Filter<?> filter;
    private final ReadSession reading;
    private final Gazetteer gazetteer;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    SqlConditions(Filter<?> filter, ReadSession reading, Gazetteer gazetteer) {
        this.filter = filter;
        this.reading = reading;
        this.gazetteer = gazetteer;
        set("moment", reading.moment());
        set("day", reading.day());
        set("own", reading.reader().own().toArray(UUID[]::new));
    }

    public Filter<?> filter() {
        return filter;
    }

    public ReadSession reading() {
        return reading;
    }

    public Gazetteer gazetteer() {
        return gazetteer;
    }

    /**
     * Adds a condition with its parameter.
     *
     * @param value value of the parameter {@code name} in the condition
     */
    public void narrow(String condition, String name, Object value) {
        narrow(condition);
        set(name, value);
    }

    /** Adds a condition that names no parameter, or parameters that are {@link #set} already. */
    public void narrow(String condition) {
        conditions.add(condition);
    }

    /** Sets a parameter that the query's own SQL names too. Moments and lists of constants or texts become SQL's own. */
    public void set(String name, Object value) {
        parameters.put(
                name,
                value instanceof Instant moment
                        ? Timestamp.from(moment)
                        : value instanceof List<?> list
                                ? list.stream().map(SqlConditions::written).toArray(String[]::new)
                                : value);
    }

    private static String written(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    /** All conditions as one; {@code true} where there is none. */
    public String sql() {
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    /** The rows of a projection, as a table expression, in the filter's territory. */
    public String rows(String projection) {
        return gazetteer.rows(reading.snapshot(), projection, filter.territory());
    }

    /** A query with the parameters of the conditions. */
    public StatementSpec ask(String query) {
        return reading.snapshot().sql(query).params(parameters);
    }

    /** The number of rows of a query, given in SQL from its {@code FROM} on with these conditions in it. */
    public long count(String from) {
        return ask("SELECT count(*)" + from).query(Long.class).single();
    }

    /** The end of a query, in SQL, for one part of a list in that order. */
    public String part(String order, Paging paging) {
        set("limit", paging.limit());
        set("offset", paging.offset());
        return " ORDER BY " + order + " LIMIT :limit OFFSET :offset";
    }

    /**
     * Narrows to the rows around a point, as far as the filter says.
     *
     * @param row alias of the row that has {@code latitude} and {@code longitude}
     */
    void near(Near near, String row) {
        var km = Objects.requireNonNullElse(filter.one(Criterion.WITHIN), Near.DEFAULT_KM);
        narrow(Near.distance(row) + " <= :within", "within", km);
        set("latitude", near.latitude());
        set("longitude", near.longitude());
    }

    /**
     * Narrows to the rows that have every word of a search.
     *
     * @param condition condition of one word: {@code %1$s} names it, as text that is cast to a {@code tsquery}, and
     *     {@code %1$s_in} the keys of the communes that it names
     */
    void search(String words, String condition) {
        for (var word : SearchWord.in(words)) {
            var name = "word" + conditions.size();
            narrow(condition.formatted(name), name, word.query());
            if (condition.contains("_in)")) {
                set(name + "_in", gazetteer.communesNamed(word).toArray(Integer[]::new));
            }
        }
    }
}
