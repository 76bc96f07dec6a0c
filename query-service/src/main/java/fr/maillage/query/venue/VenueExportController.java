package fr.maillage.query.venue;

import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.Chunks;
import fr.maillage.query.reading.CsvStyle;
import fr.maillage.query.reading.ExportVersion;
import fr.maillage.query.reading.ReadSessions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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

/**
 * Venues as files over HTTP: in a stable order, each as of one position, with an ETag that tells whether it changed.
 */
@RestController
@RequestMapping("/exports")
@Tag(name = "Exports", description = "Le recensement en fichiers, aux mêmes filtres et aux mêmes dates que les listes.")
class VenueExportController {

    private final ReadSessions readings;
    private final VenueQueries venues;

    VenueExportController(ReadSessions readings, VenueQueries venues) {
        this.readings = readings;
        this.venues = venues;
    }

    @GetMapping(path = "/lieux-mediation-numerique.csv", produces = "text/csv")
    @Operation(
            operationId = "exportVenuesAsCsv",
            summary = "Les lieux qui ne sont pas fermés, au standard national (schéma 1.0.2), en CSV.",
            description =
                    "32 colonnes dans l'ordre, UTF-8, virgule. Les labels déclarés et accordés y sont tous : le standard ne les distingue pas. Une suspension s'écrit « off » dans les horaires.")
    void csv(VenueFilter filter, CsvStyle style, ReadPoint point, WebRequest request, HttpServletResponse response)
            throws IOException {
        venues("text/csv;charset=UTF-8", VenueExports.csv(style), filter, point, request, response);
    }

    @GetMapping(path = "/lieux-mediation-numerique.json", produces = "application/json")
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(ref = StandardVenueSchema.NAME))))
    @Operation(operationId = "exportVenuesAsJson", summary = "Les mêmes lieux, aux mêmes colonnes, en JSON.")
    void json(VenueFilter filter, ReadPoint point, WebRequest request, HttpServletResponse response)
            throws IOException {
        venues("application/json", VenueExports::json, filter, point, request, response);
    }

    @GetMapping(path = "/lieux-mediation-numerique.geojson", produces = "application/geo+json")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = VenueExports.FeatureCollection.class)))
    @Operation(
            operationId = "exportVenuesAsGeoJson",
            summary = "Les mêmes lieux en points pour une carte ; sans géométrie là où la place n'est pas connue.")
    void geojson(VenueFilter filter, ReadPoint point, WebRequest request, HttpServletResponse response)
            throws IOException {
        venues("application/geo+json", VenueExports::geojson, filter, point, request, response);
    }

    private void venues(
            String type,
            VenueExports.Format format,
            VenueFilter asked,
            ReadPoint point,
            WebRequest request,
            HttpServletResponse response)
            throws IOException {
        var filter = asked.usually(VenueFilter.STATUS, VenueFilter.NOT_CLOSED);
        var picture = readings.at(point, reading -> {
            var extent = venues.extent(reading, filter);
            // The venues open now differ from minute to minute, without any event.
            var minute = filter.has(VenueFilter.OPEN) ? "-" + reading.moment().getEpochSecond() : "";
            return ExportVersion.of(reading, extent.count() + "-" + extent.last() + minute);
        });
        if (!picture.isUnchanged(request)) {
            response.setContentType(type);
            Function<UUID, List<VenueItem>> after = id -> readings.again(
                    point.reader(), picture.cursor(), reading -> venues.after(reading, filter, id, Chunks.SIZE));
            format.write(Chunks.byId(after, VenueItem::id), response.getOutputStream());
        }
    }
}
