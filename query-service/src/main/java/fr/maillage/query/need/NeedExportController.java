package fr.maillage.query.need;

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

/** Needs as a file over HTTP, in a stable order and as of one position. */
@RestController
@RequestMapping("/exports")
@Tag(name = "Exports")
class NeedExportController {

    private final ReadSessions readings;
    private final NeedQueries needs;

    NeedExportController(ReadSessions readings, NeedQueries needs) {
        this.readings = readings;
        this.needs = needs;
    }

    @GetMapping(path = "/besoins.csv", produces = "text/csv")
    @Operation(
            operationId = "exportNeedsAsCsv",
            summary = "Les besoins en CSV, aux mêmes filtres que la liste, sans les réponses.")
    void needs(NeedFilter filter, CsvStyle style, ReadPoint point, WebRequest request, HttpServletResponse response)
            throws IOException {
        // Needs lapse with the days.
        var picture =
                readings.at(point, reading -> ExportVersion.of(reading, reading.position() + "-" + reading.day()));
        if (!picture.isUnchanged(request)) {
            Function<UUID, List<NeedItem>> after = id -> readings.again(
                    point.reader(), picture.cursor(), reading -> needs.after(reading, filter, id, Chunks.SIZE));
            NeedExport.csv(Chunks.byId(after, NeedItem::id), style, response);
        }
    }
}
