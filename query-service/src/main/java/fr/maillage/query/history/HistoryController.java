package fr.maillage.query.history;

import fr.maillage.query.projection.At;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSessions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The changes since a position and the comparison of two moments, over HTTP. */
@RestController
@RequestMapping("/api")
@Tag(name = "Historique")
class HistoryController {

    private final ReadSessions readings;
    private final ChangeQueries changes;
    private final ComparedKinds kinds;

    HistoryController(ReadSessions readings, ChangeQueries changes, ComparedKinds kinds) {
        this.readings = readings;
        this.changes = changes;
        this.kinds = kinds;
    }

    @GetMapping("/changes")
    @Operation(
            operationId = "listChanges",
            summary = "Ce qui est devenu différent depuis une position, fiche par fiche.",
            description = "Chaque fiche touchée, avec ce qui lui est arrivé dans l'ordre (opened, moved, closed…) :"
                    + " les fermetures en sont. Un membre y lit ce qu'il peut voir, et rien n'y compte le reste."
                    + " La position de la réponse est le « since » de la prochaine fois.")
    Page<Change> changes(ChangesFilter filter, Paging paging, ReadPoint point) {
        return readings.at(point, paging, reading -> changes.since(reading, filter.since(), paging));
    }

    @GetMapping("/compare")
    @Operation(operationId = "compareMoments", summary = "Ce qui est apparu, a changé ou est parti entre deux moments.")
    Comparison compare(CompareFilter filter, ReadPoint point) {
        var later = new ReadPoint(
                filter.to() == At.NOW ? point.at() : filter.to(),
                point.minPosition(),
                point.reader(),
                point.answered());
        var earlier = ReadPoint.of(point.reader(), filter.from());
        return kinds.between(filter.kind(), earlier, later, filter.territory());
    }
}
