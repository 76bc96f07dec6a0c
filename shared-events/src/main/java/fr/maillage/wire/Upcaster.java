package fr.maillage.wire;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * A step from an old shape of an event to the next one.
 *
 * @param from the type and revision that it reads; it yields the revision after
 * @param rewrite makes the new JSON of the old; it may change the node that it is given
 */
public record Upcaster(EventType from, UnaryOperator<ObjectNode> rewrite) {}
