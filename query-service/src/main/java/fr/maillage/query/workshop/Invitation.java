package fr.maillage.query.workshop;

import fr.maillage.events.WorkshopEvent;
import fr.maillage.events.WorkshopEvent.WorkshopDeclined;
import fr.maillage.events.WorkshopEvent.WorkshopJoined;
import fr.maillage.events.WorkshopEvent.WorkshopRescheduled;
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

    /** The invitation after an event. All are asked again when the workshop has another time or place. */
    Invitation after(WorkshopEvent event) {
        return switch (event) {
            case WorkshopJoined by ->
                by.structureId().equals(structureId) ? new Invitation(structureId, Answer.JOINED, null) : this;
            case WorkshopDeclined by ->
                by.structureId().equals(structureId) ? new Invitation(structureId, Answer.DECLINED, by.reason()) : this;
            case WorkshopRescheduled again -> awaiting(structureId);
            default -> this;
        };
    }
}
