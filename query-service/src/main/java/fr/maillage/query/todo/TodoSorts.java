package fr.maillage.query.todo;

import fr.maillage.query.venue.Venues;
import fr.maillage.query.web.Pending;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The sorts of things that wait, one for each kind. */
@Component
class TodoSorts {

    /** Possible duplicates, of the groups that are given to it as parameters. They are compared side by side. */
    private static final Pending POSSIBLE_DUPLICATE =
            Pending.of(Venues.KIND, TodoKind.POSSIBLE_DUPLICATE.name(), """
            t.id, t.since, v.id, v.commune, CAST(NULL AS uuid), CAST('{}' AS uuid[]), t.since, NULL, 1
            FROM unnest(CAST(:twins AS uuid[]), CAST(:first AS uuid[]), CAST(:twinned AS timestamptz[])) t(id, venue, since)
            JOIN {venue} v ON v.id = t.venue WHERE true""").settled((id, venue, here) -> List.of());

    private final Map<TodoKind, Pending> sorts = new EnumMap<>(TodoKind.class);

    /**
     * The sorts of all kinds.
     *
     * @throws IllegalArgumentException where a sort has no kind of its own, or a kind no sort
     */
    TodoSorts(List<Pending> sorts) {
        this.sorts.put(TodoKind.POSSIBLE_DUPLICATE, POSSIBLE_DUPLICATE);
        sorts.forEach(sort -> this.sorts.put(TodoKind.valueOf(sort.name()), sort));
        var missing = EnumSet.allOf(TodoKind.class);
        missing.removeAll(this.sorts.keySet());
        if (!missing.isEmpty() || this.sorts.size() != sorts.size() + 1) {
            throw new IllegalArgumentException("not one sort for each kind, missing: " + missing);
        }
    }

    Pending of(TodoKind kind) {
        return Objects.requireNonNull(sorts.get(kind));
    }

    Map<TodoKind, Pending> all() {
        return new EnumMap<>(sorts);
    }
}
