package fr.maillage.query.venue;

import fr.maillage.query.Problem;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSessions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The venues over HTTP. */
@RestController
@RequestMapping("/api/venues")
@Tag(name = "Lieux", description = "Où le public est reçu.")
class VenueController {

    private final ReadSessions readings;
    private final VenueQueries venues;

    VenueController(ReadSessions readings, VenueQueries venues) {
        this.readings = readings;
        this.venues = venues;
    }

    @GetMapping
    @Operation(
            operationId = "listVenues",
            summary = "Les lieux, tels qu'ils sont ou tels qu'ils étaient.",
            description =
                    "Par nom, ou du plus proche au plus loin avec « near ». Tous les états sont rendus sans « status ».")
    Page<VenueItem> list(VenueFilter filter, Paging paging, ReadPoint point) {
        return readings.at(point, paging, reading -> venues.list(reading, filter, paging));
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "readVenue",
            summary = "Un lieu. L'ETag de la réponse est ce que « If-Match » attend pour le modifier.")
    ResponseEntity<VenueItem> one(@PathVariable UUID id, ReadPoint point) {
        return readings.at(point, reading -> venues.find(reading, id))
                .map(venue ->
                        ResponseEntity.ok().eTag("\"" + venue.sequence() + "\"").body(venue))
                .orElseThrow(() -> Problem.notFound("venue.unknown", "Aucun lieu ne porte cet identifiant."));
    }
}
