package fr.maillage.query.partnership;

import fr.maillage.query.Problem;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.query.reading.TerritoryFilter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The partnerships over HTTP. */
@RestController
@RequestMapping("/api/partnerships")
@Tag(name = "Partenariats", description = "Qui travaille avec qui.")
class PartnershipController {

    private final ReadSessions readings;
    private final PartnershipQueries partnerships;

    PartnershipController(ReadSessions readings, PartnershipQueries partnerships) {
        this.readings = readings;
        this.partnerships = partnerships;
    }

    @GetMapping
    @Operation(
            operationId = "listPartnerships",
            summary = "Les partenariats, tels qu'ils sont ou tels qu'ils étaient.",
            description = "Ce qui n'est pas encore noué n'est vu, ni compté, que pour ses parties et le hub.")
    Page<PartnershipItem> list(PartnershipFilter filter, Paging paging, ReadPoint point) {
        return readings.at(point, paging, reading -> partnerships.list(reading, filter, paging));
    }

    @GetMapping("/graph")
    @Operation(
            operationId = "readPartnershipGraph",
            summary = "Qui travaille avec qui au jour demandé : des structures, et les liens entre elles.",
            description = "Un partenariat qui a pris fin quitte le graphe d'aujourd'hui et reste dans celui d'avant.")
    PartnershipGraph graph(TerritoryFilter filter, ReadPoint point) {
        return readings.at(point, reading -> partnerships.graph(reading, filter.territory()));
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "readPartnership",
            summary = "Un partenariat. L'ETag de la réponse est ce que « If-Match » attend pour le modifier.")
    ResponseEntity<PartnershipItem> one(@PathVariable UUID id, ReadPoint point) {
        return readings.at(point, reading -> partnerships.find(reading, id))
                .map(partnership -> ResponseEntity.ok()
                        .eTag("\"" + partnership.sequence() + "\"")
                        .body(partnership))
                .orElseThrow(
                        () -> Problem.notFound("partnership.unknown", "Aucun partenariat ne porte cet identifiant."));
    }
}
