package fr.maillage.query.need;

import fr.maillage.query.Problem;
import fr.maillage.query.activity.ActivityFilter;
import fr.maillage.query.activity.ActivityItem;
import fr.maillage.query.activity.ActivityQueries;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.ReadSessions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The needs over HTTP. */
@RestController
@RequestMapping("/api/needs")
@Tag(name = "Besoins", description = "Ce que les structures cherchent, et ce qui pourrait y répondre.")
class NeedController {

    private final ReadSessions readings;
    private final NeedQueries needs;
    private final NeedMatches matches;
    private final ActivityQueries activity;

    NeedController(ReadSessions readings, NeedQueries needs, NeedMatches matches, ActivityQueries activity) {
        this.readings = readings;
        this.needs = needs;
        this.matches = matches;
        this.activity = activity;
    }

    @GetMapping
    @Operation(
            operationId = "listNeeds",
            summary = "Les besoins, tels qu'ils sont ou tels qu'ils étaient.",
            description = "Hors du réseau, on voit ceux qui sont ouverts et cherchent un partenaire, une salle ou du"
                    + " matériel, sans qui s'y est joint. Les réponses ne sont vues que de la structure qui cherche, de"
                    + " celle qui répond et du hub.")
    Page<NeedItem> list(NeedFilter filter, Paging paging, ReadPoint point) {
        return readings.at(point, paging, reading -> needs.list(reading, filter, paging));
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "readNeed",
            summary = "Un besoin. L'ETag de la réponse est ce que « If-Match » attend pour le modifier.")
    ResponseEntity<NeedItem> one(@PathVariable UUID id, ReadPoint point) {
        var need = readings.at(point, reading -> known(reading, id));
        return ResponseEntity.ok().eTag("\"" + need.sequence() + "\"").body(need);
    }

    @GetMapping("/{id}/matches")
    @Operation(
            operationId = "findNeedMatches",
            summary = "Ce qui pourrait répondre à un besoin, du plus proche au plus lointain.",
            description =
                    "Des ressources partagées de la nature cherchée, libres en nombre suffisant tout le temps qu'il"
                            + " faut, dans le rayon du besoin : celles qui parlent de son thème d'abord, celles dont la distance"
                            + " n'est pas connue en dernier. Pour un partenaire ou un"
                            + " accompagnement, des structures qui le font. Rien pour un besoin qui n'est plus ouvert.")
    Page<NeedMatch> matches(@PathVariable UUID id, Paging paging, ReadPoint point) {
        return readings.at(point, paging, reading -> {
            var found = matches.of(reading, known(reading, id));
            var from = (int) Math.min(paging.offset(), found.size());
            var items = found.subList(from, Math.min(from + paging.limit(), found.size()));
            return Page.of(items, found.size(), from, reading);
        });
    }

    @GetMapping("/{id}/timeline")
    @Operation(
            operationId = "readNeedTimeline",
            summary = "L'histoire d'un besoin, de la plus récente à la plus ancienne action.",
            description = "Les réponses n'y sont que pour la structure qui cherche, celle qui répond et le hub.")
    Page<ActivityItem> timeline(@PathVariable UUID id, Paging paging, ReadPoint point) {
        return readings.at(point, paging, reading -> {
            known(reading, id);
            return activity.list(reading, ActivityFilter.on(Needs.KIND.name(), id), paging);
        });
    }

    private NeedItem known(ReadSession reading, UUID id) {
        return needs.find(reading, id)
                .orElseThrow(() -> Problem.notFound("need.unknown", "Aucun besoin ne porte cet identifiant."));
    }
}
