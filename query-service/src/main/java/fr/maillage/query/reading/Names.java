package fr.maillage.query.reading;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The names of records of any kind at one position, as far as the reader sees them. */
public final class Names {

    private final Map<UUID, String> byId = new HashMap<>();

    private Names() {}

    /** Reads the names of these records. */
    public static Names of(ReadSession reading, Collection<UUID> ids) {
        var names = new Names();
        reading.snapshot()
                .sql(reading.titled().stream()
                        .map(kind -> "SELECT id, " + kind.title() + " FROM {" + kind.name()
                                + "} titled WHERE id = ANY(:ids)")
                        .collect(joining(" UNION ALL ")))
                .param("ids", ids.stream().distinct().toArray(UUID[]::new))
                .query(row -> {
                    names.byId.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }

    /** The record with its name, or with its id where it has none. */
    public Named named(UUID id) {
        return new Named(id, byId.getOrDefault(id, id.toString()));
    }

    public List<Named> named(Collection<UUID> ids) {
        return ids.stream().map(this::named).toList();
    }
}
