package fr.maillage.command.review;

import fr.maillage.command.log.ByHub;
import fr.maillage.events.MaskGround;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the hub may say of what it reads. What it speaks of is known, with the communes that this concerns (INSEE codes). */
public sealed interface ReviewCommand extends ByHub {

    /** The flag, follow-up or note spoken of. */
    UUID id();

    /** Brings one of them into the record. */
    sealed interface Opening extends ReviewCommand {}

    /**
     * Says that an action needs a second look.
     *
     * @param position of the fact in the log
     * @param subject what that fact is about
     */
    record FlagActivity(UUID id, long position, UUID subject, List<String> communes, String reason)
            implements Opening {}

    /** Says what came of the second look. */
    record SettleFlag(UUID id, String outcome) implements ReviewCommand {}

    /** Opens a question to settle with somebody. */
    record OpenFollowUp(UUID id, UUID subject, List<String> communes, String question) implements Opening {}

    /** Says how the question was settled. */
    record CloseFollowUp(UUID id, String outcome) implements ReviewCommand {}

    /** Adds something to remember. @param subject what it is about; null where it is about the network */
    record AddNote(UUID id, @Nullable UUID subject, List<String> communes, String text) implements Opening {}

    /**
     * Keeps words of a fact from being shown.
     *
     * @param subject what the fact is about
     * @param field where the words stand in it
     * @param positions of the facts of the subject that say the same there
     */
    record MaskText(UUID id, UUID subject, List<String> communes, String field, List<Long> positions, MaskGround ground)
            implements Opening {}

    /** The same, sent once more by a caller who chose the id and does not know whether the first one landed. */
    record OpenAgain(UUID id, Opening first) implements ReviewCommand {}
}
