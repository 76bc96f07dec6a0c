package fr.maillage.query.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The names of records of any kind at one position, as far as the reader sees them. */
public final class Names {

    /** The column of each projection that names its records. */
    static final List<String> SOURCES = List.of(
            "SELECT id, name FROM {structure} structures",
            "SELECT id, name FROM {venue} venues",
            "SELECT id, title FROM {resource} resources",
            "SELECT id, title FROM {workshop} workshops",
            "SELECT id, title FROM {partnership} partnerships");

    private static final String SQL =
            SOURCES.stream().map(source -> source + " WHERE id = ANY(:ids)").collect(Collectors.joining(" UNION ALL "));

    private final Map<UUID, String> byId = new HashMap<>();

    private Names() {}

    /** Reads the names of these records. */
    public static Names of(ReadSession reading, Collection<UUID> ids) {
        var names = new Names();
        reading.snapshot()
                .sql(SQL)
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
