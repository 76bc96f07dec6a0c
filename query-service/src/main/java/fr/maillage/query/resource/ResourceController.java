package fr.maillage.query.resource;

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

/** The shared resources and their reservations over HTTP. */
@RestController
@RequestMapping("/api")
@Tag(name = "Ressources", description = "Ce que des structures prêtent ou donnent au réseau.")
class ResourceController {

    private final ReadSessions readings;
    private final ResourceQueries resources;
    private final ReservationQueries reservations;

    ResourceController(ReadSessions readings, ResourceQueries resources, ReservationQueries reservations) {
        this.readings = readings;
        this.resources = resources;
        this.reservations = reservations;
    }

    @GetMapping("/resources")
    @Operation(
            operationId = "listResources",
            summary = "Les ressources partagées, telles qu'elles sont ou telles qu'elles étaient.",
            description = "Par titre, ou de la plus proche à la plus lointaine avec « near ». Avec « from » et « to » :"
                    + " celles dont il reste assez (« quantity ») pendant toute la période. « free » dit combien.")
    Page<ResourceItem> list(ResourceFilter filter, Paging paging, ReadPoint point) {
        return readings.at(point, paging, reading -> resources.list(reading, filter, paging));
    }

    @GetMapping("/resources/{id}")
    @Operation(
            operationId = "readResource",
            summary = "Une ressource. L'ETag de la réponse est ce que « If-Match » attend pour la modifier.",
            description = "Pour un document : d'où il vient, ce qui l'adapte, qui l'a réutilisé.")
    ResponseEntity<ResourceItem> one(@PathVariable UUID id, ReadPoint point) {
        return readings.at(point, reading -> resources.find(reading, id))
                .map(resource -> ResponseEntity.ok()
                        .eTag("\"" + resource.sequence() + "\"")
                        .body(resource))
                .orElseThrow(ResourceController::unknown);
    }

    @GetMapping("/resources/{id}/availability")
    @Operation(
            operationId = "readResourceAvailability",
            summary = "Ce qui est libre d'une ressource pendant une période, et qui a le reste.",
            description = "La période est coupée là où le nombre change. Un prêt en retard garde sa place jusqu'à son"
                    + " retour.")
    Availability availability(@PathVariable UUID id, AvailabilityFilter filter, ReadPoint point) {
        return readings.at(point, reading -> resources
                .find(reading, id)
                .map(resource -> reservations.availability(reading, resource, filter))
                .orElseThrow(ResourceController::unknown));
    }

    @GetMapping("/resources/{id}/reservations/{reservationId}")
    @Operation(operationId = "readReservation", summary = "Une réservation.")
    ReservationItem reservation(@PathVariable UUID id, @PathVariable UUID reservationId, ReadPoint point) {
        return readings.at(point, reading -> reservations.find(reading, id, reservationId))
                .orElseThrow(() -> Problem.notFound(
                        "resource.reservation.unknown",
                        "Cette ressource n'a pas de réservation sous cet identifiant."));
    }

    @GetMapping("/reservations")
    @Operation(
            operationId = "listReservations",
            summary = "Les réservations, par date de début.",
            description = "« structure » : celles qu'elle demande et celles de ce qu'elle prête.")
    Page<ReservationItem> reservations(ReservationFilter filter, Paging paging, ReadPoint point) {
        return readings.at(point, paging, reading -> reservations.list(reading, filter, paging));
    }

    private static Problem unknown() {
        return Problem.notFound("resource.unknown", "Aucune ressource ne porte cet identifiant.");
    }
}
