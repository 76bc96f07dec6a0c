package fr.maillage.query.activity;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.maillage.query.activity.ActionsFeed.Entry;
import fr.maillage.query.kind.Kinds;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.projection.Reader;
import fr.maillage.query.reading.ExportVersion;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Language;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.query.reading.TerritoryPath.Area;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The public actions of the network as a feed to subscribe to. It holds what everybody may know, for all readers alike.
 */
@RestController
@RequestMapping("/exports")
@Tag(name = "Exports")
class ActionsController {

    /** Actions per page: more than a day's, and light enough. Readers who have missed more follow « next ». */
    private static final int ENTRIES = 50;

    private final ReadSessions readings;
    private final ActivityQueries activity;
    private final Gazetteer gazetteer;
    private final Kinds kinds;

    ActionsController(ReadSessions readings, ActivityQueries activity, Gazetteer gazetteer, Kinds kinds) {
        this.readings = readings;
        this.activity = activity;
        this.gazetteer = gazetteer;
        this.kinds = kinds;
    }

    @GetMapping(path = "/actions.atom", produces = ActionsFeed.TYPE)
    @Operation(
            operationId = "exportActionsAsFeed",
            summary = "Les actions publiques du réseau en flux Atom, de la plus récente à la plus ancienne.",
            description =
                    "Aux mêmes filtres que /api/activity. Le flux est le même pour tous : ce que dit un lecteur connecté"
                            + " n'y ajoute rien. Chaque page porte 50 actions ; son lien « next » mène aux précédentes.")
    void atom(ActivityFilter filter, ReadPoint asked, WebRequest request, HttpServletResponse response)
            throws IOException {
        var point = new ReadPoint(asked.at(), asked.minPosition(), Reader.EVERYBODY, asked.answered());
        var here = ServletUriComponentsBuilder.fromRequest(((ServletWebRequest) request).getRequest());
        var host = Integer.toHexString(here.build().toUriString().hashCode());
        var picture = readings.at(point, reading -> ExportVersion.of(reading, reading.position() + "-" + host));
        if (!picture.isUnchanged(request)) {
            response.setContentType(ActionsFeed.TYPE + ";charset=UTF-8");
            readings.again(point.reader(), picture.cursor(), reading -> feed(reading, filter, here))
                    .write(response.getOutputStream());
        }
    }

    private ActionsFeed feed(ReadSession reading, ActivityFilter filter, UriComponentsBuilder here) {
        var found = activity.latest(reading, filter, ENTRIES + 1);
        var shown = found.subList(0, Math.min(found.size(), ENTRIES));
        var told = activity.told(reading, shown);
        var root =
                here.cloneBuilder().replacePath("").replaceQuery(null).build().toUriString();
        var territory = filter.territory();
        return new ActionsFeed(
                id(reading, here),
                territory == null ? say("feed.name") : say("feed.name.of", gazetteer.name(territory)),
                say("feed.author"),
                shown.isEmpty() ? reading.recordedAt() : shown.getFirst().recordedAt(),
                here.build().toUriString(),
                root + "/lieux" + (territory == null ? "" : "?territory=" + territory),
                found.size() == shown.size()
                        ? null
                        : here.cloneBuilder()
                                .replaceQueryParam("to", shown.getLast().position() - 1)
                                .build()
                                .toUriString(),
                IntStream.range(0, shown.size())
                        .mapToObj(i -> entry(shown.get(i), told.get(i), root))
                        .toList());
    }

    /**
     * The feed's id, made from the log and the filters: it is the same at another address of the hub, and for each
     * page.
     */
    private UUID id(ReadSession reading, UriComponentsBuilder here) {
        var question = here.cloneBuilder()
                .replaceQueryParam("to")
                .replaceQueryParam("at")
                .build()
                .getQuery();
        return UUID.nameUUIDFromBytes((activity.first(reading) + " " + question).getBytes(UTF_8));
    }

    private Entry entry(ActivityView action, ActivityItem item, String root) {
        var structure = item.structure();
        var author = structure != null && structure.hasName() ? structure : null;
        return new Entry(
                action.eventId(),
                action.recordedAt(),
                author,
                author == null ? null : root + kinds.page("structure", author.id()),
                item.text(),
                content(item),
                root + kinds.page(item.kind(), item.subject().id()),
                List.of(item.kind(), item.type()));
    }

    private static String content(ActivityItem item) {
        var communes = item.communes().stream().map(Area::name).collect(Collectors.joining(", "));
        return communes.isEmpty() ? say("feed.says", item.text()) : say("feed.says.where", item.text(), communes);
    }

    private static String say(String key, Object... values) {
        return Language.say("agenda", key, values);
    }
}
