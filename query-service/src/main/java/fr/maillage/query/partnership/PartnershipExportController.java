package fr.maillage.query.partnership;

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

/** Partnerships as a file over HTTP, in a stable order and as of one position. */
@RestController
@RequestMapping("/exports")
@Tag(name = "Exports")
class PartnershipExportController {

    private final ReadSessions readings;
    private final PartnershipQueries partnerships;

    PartnershipExportController(ReadSessions readings, PartnershipQueries partnerships) {
        this.readings = readings;
        this.partnerships = partnerships;
    }

    @GetMapping(path = "/partenariats.csv", produces = "text/csv")
    @Operation(
            operationId = "exportPartnershipsAsCsv",
            summary = "Les partenariats en CSV, aux mêmes filtres que la liste.")
    void partnerships(
            PartnershipFilter filter, CsvStyle style, ReadPoint point, WebRequest request, HttpServletResponse response)
            throws IOException {
        // Partnerships begin and run out with the days.
        var picture =
                readings.at(point, reading -> ExportVersion.of(reading, reading.position() + "-" + reading.day()));
        if (!picture.isUnchanged(request)) {
            Function<UUID, List<PartnershipItem>> after = id -> readings.again(
                    point.reader(), picture.cursor(), reading -> partnerships.after(reading, filter, id, Chunks.SIZE));
            PartnershipExport.csv(Chunks.byId(after, PartnershipItem::id), style, response);
        }
    }
}
