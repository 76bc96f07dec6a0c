package fr.maillage.wire;

import fr.maillage.events.LabelStanding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * The steps that turn every former shape of an event into its shape of today. They also tell which revision is today's:
 * one more than there are steps, so that a new revision cannot be written without its upcaster.
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
     * Brings an event of an older revision to today's shape. The node may be changed on the way.
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
     * Adds the standing of labels, which revision 1 did not tell. Labels from a file were its source's word, and count
     * as granted. The others count as the structure's own word: less may be recorded than was true, never more.
     */
    private static ObjectNode withLabelStanding(ObjectNode declared) {
        var standing = declared.path("source").isObject() ? LabelStanding.GRANTED : LabelStanding.DECLARED;
        return declared.put("labelStanding", declared.path("labels").isEmpty() ? null : standing.name());
    }

    private List<Upcaster> stepsOf(String name) {
        return steps.getOrDefault(name, List.of());
    }
}
