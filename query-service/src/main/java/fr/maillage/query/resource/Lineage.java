package fr.maillage.query.resource;

import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What became of documents: which others adapt them, and the names of those who used them.
 *
 * @param adaptations by the document adapted
 * @param structures names by id
 */
record Lineage(Map<UUID, List<Named>> adaptations, Map<UUID, String> structures) {

    /** Of some resources, in two questions however many they are. */
    static Lineage of(Reading reading, List<ResourceView> views) {
        var documents = views.stream().map(ResourceView::id).toArray(UUID[]::new);
        var adaptations = new HashMap<UUID, List<Named>>();
        reading.snapshot()
                .sql("SELECT id, title, adapted_from FROM {resource} r WHERE adapted_from = ANY(:documents)"
                        + " ORDER BY sort, id")
                .param("documents", documents)
                .query(row -> {
                    adaptations
                            .computeIfAbsent(row.getObject("adapted_from", UUID.class), id -> new ArrayList<>())
                            .add(Named.of(row.getObject("id", UUID.class), row.getString("title")));
                });
        var users = views.stream()
                .flatMap(view -> view.reuses().stream())
                .map(Reuse::structureId)
                .distinct()
                .toArray(UUID[]::new);
        var structures = new HashMap<UUID, String>();
        reading.snapshot()
                .sql("SELECT id, name FROM {structure} s WHERE id = ANY(:users)")
                .param("users", users)
                .query(row -> {
                    structures.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return new Lineage(adaptations, structures);
    }

    List<Named> adaptations(UUID document) {
        return adaptations.getOrDefault(document, List.of());
    }

    Named structure(UUID id) {
        return Named.of(id, structures.get(id));
    }
}
