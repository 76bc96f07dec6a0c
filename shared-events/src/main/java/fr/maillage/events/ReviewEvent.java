package fr.maillage.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the hub says of what it reads: a flag on an action, a question to follow up, a note. */
public sealed interface ReviewEvent extends NetworkEvent {

    /**
     * An action of the network needs a second look.
     *
     * @param position of the fact in the log
     * @param subject what that fact is about
     * @param communes INSEE codes of those that the fact concerns
     */
    record ActivityFlagged(
            long position,
            UUID subject,
            List<String> communes,
            @FreeText String reason) implements ReviewEvent {

        public ActivityFlagged {
            communes = List.copyOf(communes);
        }
    }

    /** The second look was taken. */
    record FlagSettled(@FreeText String outcome) implements ReviewEvent {}

    /**
     * A question to settle with somebody.
     *
     * @param subject the structure, venue or action that it is about
     * @param communes INSEE codes of those that the subject concerns
     */
    record FollowUpOpened(
            UUID subject, List<String> communes, @FreeText String question) implements ReviewEvent {

        public FollowUpOpened {
            communes = List.copyOf(communes);
        }
    }

    /** The question is settled. */
    record FollowUpClosed(@FreeText String outcome) implements ReviewEvent {}

    /**
     * Something to remember.
     *
     * @param subject what it is about; null where it is about the network
     * @param communes INSEE codes of those that the subject concerns
     */
    record NoteAdded(
            @Nullable UUID subject,
            List<String> communes,
            @FreeText String text) implements ReviewEvent {

        public NoteAdded {
            communes = List.copyOf(communes);
        }
    }

    /**
     * Words of a fact are no longer shown, because they speak of a person or should not have been said. What was said
     * before stays in the log; whoever reads the network, at any date, reads it without them. Where a later fact of the
     * subject says the same words there again, it is read without them too.
     *
     * @param subject what the fact is about
     * @param communes INSEE codes of those that the subject concerns
     * @param field where the words stand in it, such as {@code profile.presentation}
     * @param positions of the facts of the subject that say the same there, in ascending order
     */
    record TextMasked(UUID subject, List<String> communes, String field, List<Long> positions, MaskGround ground)
            implements ReviewEvent {

        public TextMasked {
            communes = List.copyOf(communes);
            positions = List.copyOf(positions);
        }
    }
}
