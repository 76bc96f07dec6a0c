package fr.maillage.query.workshop;

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

/** The agenda over HTTP. */
@RestController
@RequestMapping("/api/workshops")
@Tag(name = "Ateliers", description = "Ce que des structures préparent ensemble.")
class WorkshopController {

    private final ReadSessions readings;
    private final WorkshopQueries workshops;

    WorkshopController(ReadSessions readings, WorkshopQueries workshops) {
        this.readings = readings;
        this.workshops = workshops;
    }

    @GetMapping
    @Operation(
            operationId = "listWorkshops",
            summary = "L'agenda des ateliers conjoints, par date de début.",
            description = "Tous les états sont rendus sans « status », et toutes les dates sans « from » ni « to »."
                    + " Autour d'un point (« near »), les ateliers à distance n'en sont pas."
                    + " Le public voit ceux qui ont été confirmés, annulés ou déplacés depuis compris.")
    Page<WorkshopItem> list(WorkshopFilter filter, Paging paging, ReadPoint point) {
        return readings.at(point, paging, reading -> workshops.list(reading, filter, paging));
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "readWorkshop",
            summary = "Un atelier. L'ETag de la réponse est ce que « If-Match » attend pour le modifier.")
    ResponseEntity<WorkshopItem> one(@PathVariable UUID id, ReadPoint point) {
        return readings.at(point, reading -> workshops.find(reading, id))
                .map(workshop -> ResponseEntity.ok()
                        .eTag("\"" + workshop.sequence() + "\"")
                        .body(workshop))
                .orElseThrow(() -> Problem.notFound("workshop.unknown", "Aucun atelier ne porte cet identifiant."));
    }
}
