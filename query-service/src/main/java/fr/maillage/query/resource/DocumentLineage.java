package fr.maillage.query.resource;

import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Names;
import fr.maillage.query.reading.ReadSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The later use of documents: the documents that adapt them, and the names of the structures that used them.
 *
 * @param adaptations by the id of the document adapted
 * @param structures names of the structures that used them
 */
record DocumentLineage(Map<UUID, List<Named>> adaptations, Names structures) {

    /** The lineage of these resources, in two queries however many they are. */
    static DocumentLineage of(ReadSession reading, List<ResourceView> views) {
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
                .toList();
        return new DocumentLineage(adaptations, Names.of(reading, users));
    }

    List<Named> adaptations(UUID document) {
        return adaptations.getOrDefault(document, List.of());
    }

    Named structure(UUID id) {
        return structures.named(id);
    }
}
