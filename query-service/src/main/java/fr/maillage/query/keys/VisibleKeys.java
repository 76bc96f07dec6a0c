package fr.maillage.query.keys;

import fr.maillage.access.ApiKeys;
import fr.maillage.access.Identity;
import fr.maillage.access.Role;
import fr.maillage.query.Problem;
import fr.maillage.query.projection.At;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.projection.Reader;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.query.structure.StructureQueries;
import fr.maillage.territory.Territories;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The keys that the viewer may see. A structure's keys are shown to its own people and to the hub of its seat. The
 * hub's keys are shown to those who coordinate all of the keys' territories.
 */
@Component
public class VisibleKeys {

    private final ApiKeys keys;
    private final ReadSessions readings;
    private final StructureQueries structures;
    private final Territories territories;
    private final Clock clock;

    public VisibleKeys(
            ApiKeys keys, ReadSessions readings, StructureQueries structures, Territories territories, Clock clock) {
        this.keys = keys;
        this.readings = readings;
        this.structures = structures;
        this.territories = territories;
        this.clock = clock;
    }

    /**
     * All keys that the structure ever had, newest first.
     *
     * @throws Problem if the viewer is neither of the structure nor of the hub of its seat
     */
    public List<KeyItem> of(UUID structure) {
        if (!isTheirs(structure)) {
            throw Problem.forbidden(
                    "actor.other", "Les clés d’une structure sont montrées à ses membres et à la coordination du hub.");
        }
        var now = clock.instant();
        return keys.of(structure).stream().map(key -> KeyItem.of(key, now)).toList();
    }

    /**
     * All keys that the hub ever had in the viewer's territory, newest first.
     *
     * @throws Problem if the viewer does not coordinate the hub
     */
    public List<KeyItem> ofHub() {
        var perimeter = Identity.current()
                .filter(identity -> identity.role().coordinates())
                .map(Identity::perimeter)
                .orElseThrow(() ->
                        Problem.forbidden("actor.not-hub", "Les clés du hub sont montrées à sa coordination seule."));
        var now = clock.instant();
        return keys.ofHubs().stream()
                .filter(key -> key.territories().stream().allMatch(written -> territories
                        .parse(written)
                        .filter(perimeter::covers)
                        .isPresent()))
                .map(key -> KeyItem.of(key, now))
                .toList();
    }

    private boolean isTheirs(UUID structure) {
        var caller = Identity.current();
        return caller.filter(identity -> identity.structures().contains(structure))
                        .isPresent()
                || caller.filter(identity -> identity.role() != Role.ANALYST && covers(identity, structure))
                        .isPresent();
    }

    private boolean covers(Identity hub, UUID structure) {
        return readings.at(ReadPoint.of(Reader.ALL, At.NOW), reading -> structures.find(reading, structure))
                .filter(found -> hub.perimeter().covers(found.communeCode()))
                .isPresent();
    }
}
