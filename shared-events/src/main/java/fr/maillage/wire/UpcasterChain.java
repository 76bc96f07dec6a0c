package fr.maillage.wire;

import fr.maillage.events.LabelStanding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * How every shape that an event once had is read as its shape of today. It also says which revision is today's: one
 * more than there are steps, so that a new revision without its upcaster cannot be written down.
 */
public final class UpcasterChain {

    /** The steps of the network, oldest first. */
    public static final UpcasterChain NETWORK = new UpcasterChain(List.of(
            new Upcaster(new EventType("venue.VenueDeclared", 1), UpcasterChain::withLabelStanding),
            // Before there were series, every workshop was proposed alone.
            new Upcaster(new EventType("workshop.WorkshopProposed", 1), json -> json.putNull("series"))));

    private final Map<String, List<Upcaster>> steps = new HashMap<>();

    UpcasterChain(List<Upcaster> oldestFirst) {
        for (var step : oldestFirst) {
            var read = step.from();
            if (read.revision() != currentRevision(read.name())) {
                throw new IllegalArgumentException("Step out of order: " + read);
            }
            steps.computeIfAbsent(read.name(), none -> new ArrayList<>()).add(step);
        }
    }

    /** The revision in which an event of that name is written today. */
    public int currentRevision(String name) {
        return stepsOf(name).size() + 1;
    }

    /**
     * Brings a fact of an older revision to today's shape; the node may be changed on the way.
     *
     * @throws UnknownEventException where no version, or only a newer one, wrote that revision
     */
    ObjectNode rewrite(EventType type, ObjectNode json) {
        if (type.revision() < 1 || type.revision() > currentRevision(type.name())) {
            throw new UnknownEventException(type);
        }
        var node = json;
        for (var step : stepsOf(type.name()).subList(type.revision() - 1, currentRevision(type.name()) - 1)) {
            node = step.rewrite().apply(node);
        }
        return node;
    }

    /**
     * Its labels were not told apart by who stands behind them. A file's were its source's word; what was said without one
     * counts as the structure's own word: less may have been recorded than was so, never more.
     */
    private static ObjectNode withLabelStanding(ObjectNode declared) {
        var standing = declared.path("source").isObject() ? LabelStanding.GRANTED : LabelStanding.DECLARED;
        return declared.put("labelStanding", declared.path("labels").isEmpty() ? null : standing.name());
    }

    private List<Upcaster> stepsOf(String name) {
        return steps.getOrDefault(name, List.of());
    }
}
