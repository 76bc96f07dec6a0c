package fr.maillage.query.structure;

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

/** The directory of structures over HTTP. */
@RestController
@RequestMapping("/api/structures")
@Tag(name = "Structures", description = "Qui porte les lieux et les actions.")
class StructureController {

    private final ReadSessions readings;
    private final StructureQueries structures;

    StructureController(ReadSessions readings, StructureQueries structures) {
        this.readings = readings;
        this.structures = structures;
    }

    @GetMapping
    @Operation(
            operationId = "listStructures",
            summary = "Les structures par nom, telles qu'elles sont ou telles qu'elles étaient.")
    Page<StructureItem> list(StructureFilter filter, Paging paging, ReadPoint point) {
        return readings.at(point, paging, reading -> structures.list(reading, filter, paging));
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "readStructure",
            summary = "Une structure. L'ETag de la réponse est ce que « If-Match » attend pour la modifier.")
    ResponseEntity<StructureItem> one(@PathVariable UUID id, ReadPoint point) {
        return readings.at(point, reading -> structures.find(reading, id))
                .map(structure -> ResponseEntity.ok()
                        .eTag("\"" + structure.sequence() + "\"")
                        .body(structure))
                .orElseThrow(() -> Problem.notFound("structure.unknown", "Aucune structure ne porte cet identifiant."));
    }
}
