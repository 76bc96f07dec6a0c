package fr.maillage.query.structure;

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

/** The directory of structures as a file over HTTP, in a stable order and as of one position. */
@RestController
@RequestMapping("/exports")
@Tag(name = "Exports")
class StructureExportController {

    private final ReadSessions readings;
    private final StructureQueries structures;

    StructureExportController(ReadSessions readings, StructureQueries structures) {
        this.readings = readings;
        this.structures = structures;
    }

    @GetMapping(path = "/structures.csv", produces = "text/csv")
    @Operation(operationId = "exportStructuresAsCsv", summary = "L'annuaire des structures en CSV.")
    void structures(
            StructureFilter filter, CsvStyle style, ReadPoint point, WebRequest request, HttpServletResponse response)
            throws IOException {
        var picture = readings.at(point, reading -> ExportVersion.of(reading, Long.toString(reading.position())));
        if (!picture.isUnchanged(request)) {
            Function<UUID, List<StructureItem>> after = id -> readings.again(
                    point.reader(), picture.cursor(), reading -> structures.after(reading, filter, id, Chunks.SIZE));
            StructureExport.csv(Chunks.byId(after, StructureItem::id), style, response);
        }
    }
}
