package fr.maillage.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of the hub's review of the network: a flag on an action, a question to follow up, a note or a mask. */
public sealed interface ReviewEvent extends NetworkEvent {

    /**
     * An action of the network was flagged for a second look.
     *
     * @param position of the event in the log
     * @param subject of that event
     * @param communes INSEE codes of the communes that the event concerns
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
     * A question was opened, to be settled with somebody.
     *
     * @param subject the structure, venue or action that it is about
     * @param communes INSEE codes of the communes that the subject concerns
     */
    record FollowUpOpened(
            UUID subject, List<String> communes, @FreeText String question) implements ReviewEvent {

        public FollowUpOpened {
            communes = List.copyOf(communes);
        }
    }

    /** The question was settled. */
    record FollowUpClosed(@FreeText String outcome) implements ReviewEvent {}

    /**
     * A note was added.
     *
     * @param subject what it is about; null where it is about the network
     * @param communes INSEE codes of the communes that the subject concerns
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
     * Words of an event are no longer shown, because they speak of a person or should not have been written. They stay
     * in the log, but every view of the network, at any date, is without them. A later event of the subject with the
     * same words in the same field is also shown without them.
     *
     * @param subject of the event
     * @param communes INSEE codes of the communes that the subject concerns
     * @param field where the words stand in the event, such as {@code profile.presentation}
     * @param positions of the subject's events that have the same words in that field, in ascending order
     */
    record TextMasked(UUID subject, List<String> communes, String field, List<Long> positions, MaskGround ground)
            implements ReviewEvent {

        public TextMasked {
            communes = List.copyOf(communes);
            positions = List.copyOf(positions);
        }
    }
}
