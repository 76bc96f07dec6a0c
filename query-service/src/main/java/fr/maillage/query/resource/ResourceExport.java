package fr.maillage.query.resource;

import fr.maillage.query.reading.CsvStyle;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shared resources as a CSV file, one line per resource. */
final class ResourceExport {

    private static final List<String> COLUMNS = List.of(
            "id",
            "titre",
            "genre",
            "statut",
            "structure",
            "structure_id",
            "lieu",
            "lieu_id",
            "commune",
            "code_insee",
            "quantite",
            "libres",
            "accord",
            "conditions",
            "licence",
            "lien",
            "description",
            "date_maj");

    private ResourceExport() {}

    static void csv(Stream<ResourceItem> resources, CsvStyle style, HttpServletResponse response) throws IOException {
        try (var csv = style.answer(response, COLUMNS)) {
            resources.forEach(resource -> csv.row(cells(resource)));
        }
    }

    private static Stream<@Nullable String> cells(ResourceItem resource) {
        var venue = resource.venue();
        return Stream.of(
                resource.id().toString(),
                resource.title(),
                resource.kind().name(),
                resource.status().name(),
                resource.structure().name(),
                resource.structure().id().toString(),
                venue == null ? null : venue.name(),
                venue == null ? null : venue.id().toString(),
                resource.territory().commune().name(),
                resource.communeCode(),
                Integer.toString(resource.quantity()),
                Integer.toString(resource.free()),
                resource.approval().name(),
                resource.conditions(),
                resource.licence(),
                resource.link(),
                resource.description(),
                resource.saidOn().toString());
    }
}
