package fr.maillage.query.resource;

import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.Chunks;
import fr.maillage.query.reading.CsvStyle;
import fr.maillage.query.reading.ExportVersion;
import fr.maillage.query.reading.ReadSessions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The shared resources as a file over HTTP, in a stable order and as of one position. */
@RestController
@RequestMapping("/exports")
@Tag(name = "Exports")
class ResourceExportController {

    private final ReadSessions readings;
    private final ResourceQueries resources;

    ResourceExportController(ReadSessions readings, ResourceQueries resources) {
        this.readings = readings;
        this.resources = resources;
    }

    @GetMapping(path = "/ressources.csv", produces = "text/csv")
    @Operation(
            operationId = "exportResourcesAsCsv",
            summary = "Les ressources partagées en CSV, aux mêmes filtres que la liste.")
    void resources(
            ResourceFilter filter, CsvStyle style, ReadPoint point, WebRequest request, HttpServletResponse response)
            throws IOException {
        // The number free differs from minute to minute, without any event.
        var picture = readings.at(
                point,
                reading -> ExportVersion.of(
                        reading, reading.position() + "-" + reading.moment().getEpochSecond()));
        if (!picture.isUnchanged(request)) {
            Function<UUID, List<ResourceItem>> after = id -> readings.again(
                    point.reader(), picture.cursor(), reading -> resources.after(reading, filter, id, Chunks.SIZE));
            ResourceExport.csv(Chunks.byId(after, ResourceItem::id), style, response);
        }
    }
}
