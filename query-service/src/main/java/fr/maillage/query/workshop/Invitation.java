package fr.maillage.query.workshop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A structure invited to prepare a workshop, and its answer.
 *
 * @param reason why it does not take part; null where it gave none, or did not decline
 */
public record Invitation(
        UUID structureId, Answer answer, @Nullable String reason) {

    static Invitation awaiting(UUID structureId) {
        return new Invitation(structureId, Answer.AWAITED, null);
    }
}
