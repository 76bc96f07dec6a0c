package fr.maillage.query.web.form;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of a command, made from the values of a form.
 *
 * @param reason why the command is given, sent beside the body; null where it was not given, or is part of the body
 * @param structure the acting structure; null for the hub
 * @param faults what cannot be sent; empty where the body can
 */
record CommandBody(
        ObjectNode body, @Nullable String reason, @Nullable UUID structure, List<FormFault> faults) {}
