package fr.maillage.command.review;

import fr.maillage.command.log.ByHub;
import fr.maillage.events.MaskGround;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command by which the hub reviews what it reads. The subject is known, with the communes that it concerns (INSEE
 * codes).
 */
public sealed interface ReviewCommand extends ByHub {

    /** Id of the flag, follow-up, note or mask. */
    UUID id();

    /** A command that creates a flag, follow-up, note or mask. */
    sealed interface Opening extends ReviewCommand {}

    /**
     * Flags an action that needs a second look.
     *
     * @param position of the event in the log
     * @param subject of the event
     */
    record FlagActivity(UUID id, long position, UUID subject, List<String> communes, String reason)
            implements Opening {}

    /** Records the outcome of the second look. */
    record SettleFlag(UUID id, String outcome) implements ReviewCommand {}

    /** Opens a question to settle with somebody. */
    record OpenFollowUp(UUID id, UUID subject, List<String> communes, String question) implements Opening {}

    /** Closes the question with its outcome. */
    record CloseFollowUp(UUID id, String outcome) implements ReviewCommand {}

    /**
     * Adds a note.
     *
     * @param subject what it is about; null where it is about the network
     */
    record AddNote(UUID id, @Nullable UUID subject, List<String> communes, String text) implements Opening {}

    /**
     * Keeps words of an event from being shown.
     *
     * @param subject of the event
     * @param field where the words stand in the event
     * @param positions of the subject's events that have the same words in that field
     */
    record MaskText(UUID id, UUID subject, List<String> communes, String field, List<Long> positions, MaskGround ground)
            implements Opening {}

    /**
     * The same creation, repeated by a caller who chose the id and does not know whether the first one was recorded.
     */
    record OpenAgain(UUID id, Opening first) implements ReviewCommand {}
}
