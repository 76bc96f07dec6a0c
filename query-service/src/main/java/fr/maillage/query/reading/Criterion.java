package fr.maillage.query.reading;

import fr.maillage.query.reading.QueryParameter.Limits;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Territory.Scale;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A criterion by which the list of a kind is narrowed: its query parameter, its SQL, and how pages offer and name it.
 *
 * @param <T> type of one value
 * @param reader reads the values; none where the parameter is absent or at fault
 * @param narrowing adds the SQL of the values
 * @param choices values that a form offers, as they are written in an address; none where it offers no list
 * @param inForm whether the filter form has a field for it
 * @param words prefix of the message codes of its values
 */
public record Criterion<T>(
        QueryParameter parameter,
        Sort sort,
        Function<Parameters, List<T>> reader,
        ConditionWriter<T> narrowing,
        List<String> choices,
        boolean inForm,
        String words) {

    /** The radius around a point, in km. It narrows nothing by itself. */
    public static final Criterion<Double> WITHIN = one(
            "within",
            double.class,
            Sort.UNSHOWN,
            "Rayon en kilomètres autour de « near » ; 20 sans précision.",
            Limits.between(Near.LEAST_KM, Near.MAX_KM, Near.DEFAULT_KM),
            (asked, name) -> asked.text(name) == null ? null : Near.within(asked));

    /** The value of a flag that is set. */
    public static final String NOW = "now";

    /** The sorts of criteria on pages: which field asks for a value, and how a chosen value is named. */
    public enum Sort {
        TERRITORY,
        CHOICE,
        FLAG,
        MOMENT,
        NUMBER,
        WORDS,
        /** An id or a place on the map: the criterion is named, its value is not. */
        UNSHOWN
    }

    /** The writer of the SQL of a criterion. */
    public interface ConditionWriter<T> {

        /** @param values never empty */
        void narrow(SqlConditions sql, List<T> values);
    }

    /** The reader of texts of a known list. */
    public interface Finder {
        List<String> find(Parameters asked, String name, List<String> known);
    }

    /** The reader of one value by the name of its parameter; null where it is absent or at fault. */
    public interface ValueReader<T> {
        @Nullable T read(Parameters asked, String name);
    }

    /** A territory. Where it is given no SQL, it narrows the rows that {@link SqlConditions#rows} reads. */
    public static Criterion<Territory> territory(String description) {
        return one("territory", Territory.class, Sort.TERRITORY, description, Limits.NONE, Parameters::territory);
    }

    /** The id of a record. */
    public static Criterion<UUID> id(String name, String description) {
        return one(name, UUID.class, Sort.UNSHOWN, description, Limits.NONE, Parameters::id);
    }

    /** Constants of an enumeration. */
    public static <E extends Enum<E>> Criterion<E> constants(String name, Class<E> type, String description) {
        var names = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
        return several(name, type, description, names, asked -> asked.constants(name, type));
    }

    /** Texts of a list: a method of {@link Parameters} says how they are found in it. */
    public static Criterion<String> texts(String name, List<String> known, String description, Finder finder) {
        return several(name, String.class, description, known, asked -> finder.find(asked, name, known));
    }

    /** A condition at the moment asked about. Its only value is « now ». */
    public static Criterion<String> flag(String name, String description) {
        var parameter = new QueryParameter(name, description, String.class, false, false, Limits.among(NOW));
        return of(parameter, Sort.FLAG, asked -> asked.among(name, List.of(NOW)), List.of(NOW));
    }

    /** A moment or a day. */
    public static <T> Criterion<T> moment(String name, Class<T> type, String description, ValueReader<T> reader) {
        return one(name, type, Sort.MOMENT, description, Limits.NONE, reader);
    }

    /** A whole number from the least to the most; the usual one where none is asked for. */
    public static Criterion<Integer> number(String name, String description, int least, int most, int usual) {
        return one(
                name,
                int.class,
                Sort.NUMBER,
                description,
                Limits.between(least, most, usual),
                (asked, parameter) -> asked.text(name) == null ? null : asked.integer(name, least, most, usual));
    }

    /** The words of a search, with the SQL of one word as {@link SqlConditions#search} takes it. */
    public static Criterion<String> words(String description, String condition) {
        return one("q", String.class, Sort.WORDS, description, Limits.NONE, Parameters::sought)
                .by((sql, words) -> sql.search(words.getFirst(), condition));
    }

    /** A point to search around, as far as {@link #WITHIN}, from the row in SQL that has a latitude and a longitude. */
    public static Criterion<Near> near(String description, String row) {
        return one("near", Near.class, Sort.UNSHOWN, description, Limits.NONE, (asked, name) -> Near.of(asked))
                .by((sql, near) -> sql.near(near.getFirst(), row));
    }

    /** A text that its reader puts into form. */
    public static Criterion<String> text(String name, String description, ValueReader<String> reader) {
        return one(name, String.class, Sort.CHOICE, description, Limits.NONE, reader);
    }

    private static <T> Criterion<T> one(
            String name, Class<T> type, Sort sort, String description, Limits limits, ValueReader<T> reader) {
        var parameter = new QueryParameter(name, description, type, false, false, limits);
        return of(
                parameter,
                sort,
                asked -> Stream.ofNullable(reader.read(asked, name)).toList(),
                List.of());
    }

    private static <T> Criterion<T> several(
            String name,
            Class<T> type,
            String description,
            List<String> choices,
            Function<Parameters, List<T>> reader) {
        var parameter = new QueryParameter(name, description, type, true, false, Limits.NONE);
        return of(parameter, Sort.CHOICE, reader, choices);
    }

    private static <T> Criterion<T> of(
            QueryParameter parameter, Sort sort, Function<Parameters, List<T>> reader, List<String> choices) {
        return new Criterion<>(
                parameter, sort, reader, (sql, values) -> {}, choices, false, "filter." + parameter.name());
    }

    /** The name of its parameter. */
    public String name() {
        return parameter.name();
    }

    /** Adds the SQL of its values to conditions. The whole country leaves nothing out. */
    void narrow(SqlConditions sql) {
        var values = sql.filter().all(this);
        if (!(values.getFirst() instanceof Territory territory && territory.scale() == Scale.FRANCE)) {
            narrowing.narrow(sql, values);
        }
    }

    /** The same criterion with this SQL, in which a parameter of its name is the value, or the array of the values. */
    public Criterion<T> by(String condition) {
        return by((sql, values) -> sql.narrow(condition, name(), parameter.many() ? values : values.getFirst()));
    }

    /** The same criterion with SQL that its values make. */
    public Criterion<T> by(ConditionWriter<T> sql) {
        return new Criterion<>(parameter, sort, reader, sql, choices, inForm, words);
    }

    /** The same criterion with a field in the filter form of its list. */
    public Criterion<T> offered() {
        return offered(choices);
    }

    /** The same criterion with a field that offers these values, as they are written in an address. */
    public Criterion<T> offered(List<String> values) {
        return new Criterion<>(parameter, sort, reader, narrowing, values, true, words);
    }

    /** The same criterion, whose values are named by messages with this prefix. */
    public Criterion<T> named(String prefix) {
        return new Criterion<>(parameter, sort, reader, narrowing, choices, inForm, prefix);
    }
}
