package fr.maillage.wire;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads an old shape of an event as the next one.
 *
 * @param from the type and revision that it reads; it yields the revision after
 * @param rewrite the old JSON to the new; it may change the node that it is given
 */
public record Upcaster(EventType from, UnaryOperator<ObjectNode> rewrite) {}
