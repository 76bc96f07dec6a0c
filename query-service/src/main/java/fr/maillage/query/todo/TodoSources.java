package fr.maillage.query.todo;

import static java.util.stream.Collectors.joining;

import fr.maillage.query.projection.Reader;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.Pending;
import fr.maillage.territory.Territory;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL that finds what waits, at the moment of a read session and by no other clock. */
final class TodoSources {

    /** The columns of all kinds, as {@link Pending} has them. */
    static final String COLUMNS = "(kind, rank, id, since, subject, commune, who, awaited, day, said, dates)";

    /** The condition on the reader: members see what waits for them and what they wait for; the hub sees all. */
    private static final String OWN = " WHERE (:hub OR who = ANY(:own) OR awaited && :own)";

    private final ReadSession reading;
    private final Gazetteer gazetteer;
    private final @Nullable Territory territory;
    private final Map<TodoKind, Pending> sorts;

    /** @param sorts one for each kind */
    TodoSources(ReadSession reading, Gazetteer gazetteer, @Nullable Territory territory, Map<TodoKind, Pending> sorts) {
        this.reading = reading;
        this.gazetteer = gazetteer;
        this.territory = territory;
        this.sorts = sorts;
    }

    /** All things of these kinds that wait, as a table expression. */
    String sql(Collection<TodoKind> kinds) {
        return kinds.stream()
                .distinct()
                .map(this::found)
                .collect(joining(" UNION ALL ", "(", ") waiting " + COLUMNS + OWN));
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>(Map.of(
                "hub", reading.reader().equals(Reader.ALL),
                "own", reading.reader().own().toArray(UUID[]::new),
                "moment", Timestamp.from(reading.moment()),
                "day", reading.day()));
        sorts.values().forEach(sort -> parameters.putAll(sort.parameters().apply(reading)));
        return parameters;
    }

    private String found(TodoKind kind) {
        var sort = Objects.requireNonNull(sorts.get(kind));
        return "SELECT '" + kind + "', " + kind.ordinal() + ", " + sort.sql() + within(sort);
    }

    /** The condition on the territory: a thing waits in each of its communes. */
    private String within(Pending sort) {
        if (territory == null || territory.scale() == Territory.Scale.FRANCE) {
            return "";
        }
        var ranges = gazetteer.ranges(territory).stream()
                .map(range -> "place BETWEEN " + range.first() + " AND " + range.last())
                .collect(joining(" OR "));
        return " AND EXISTS (SELECT 1 FROM unnest(" + sort.communes() + ") place WHERE " + ranges + ")";
    }
}
