package fr.maillage.query.web.form;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody wrote, as the command side takes it.
 *
 * @param reason why it is done, beside what is done; null where that was not said, or is part of the body
 * @param structure in whose name it is done; null for the hub
 * @param faults what cannot be sent like that; empty where all can
 */
record CommandBody(
        ObjectNode body, @Nullable String reason, @Nullable UUID structure, List<FormFault> faults) {}
