package fr.maillage.query.today;

import fr.maillage.query.Problem;
import fr.maillage.query.activity.ActivityFilter;
import fr.maillage.query.activity.ActivityQueries;
import fr.maillage.query.kind.Kinds;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A redirect to the page of a record of unknown kind, by its id. A flag of the hub may be about any kind. */
@PageController
class RecordController {

    private final ReadSessions readings;
    private final ActivityQueries activity;
    private final Kinds kinds;

    RecordController(ReadSessions readings, ActivityQueries activity, Kinds kinds) {
        this.readings = readings;
        this.activity = activity;
        this.kinds = kinds;
    }

    @GetMapping("/fiche/{id}")
    String record(@PathVariable UUID id, ReadPoint point, HttpServletRequest request) {
        var of = ActivityFilter.ALL.with(ActivityFilter.SUBJECT, id);
        var said = readings.at(point, reading -> activity.list(reading, of, new Paging(null, 1)));
        if (said.items().isEmpty()) {
            throw Problem.notFound("record.unknown", "Rien ne porte cet identifiant, à la date regardée.");
        }
        return kinds.named(said.items().getFirst().kind())
                .flatMap(kind -> Optional.ofNullable(kind.path()))
                .map(path -> "redirect:" + Address.of(request).to(path + id))
                .orElseThrow(
                        () -> Problem.notFound("record.unknown", "Ce qui porte cet identifiant n’a pas de fiche."));
    }
}
