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
    record ActivityFlagged(long position, UUID subject, List<String> communes, String reason) implements ReviewEvent {

        public ActivityFlagged {
            communes = List.copyOf(communes);
        }
    }

    /** The second look was taken. */
    record FlagSettled(String outcome) implements ReviewEvent {}

    /**
     * A question to settle with somebody.
     *
     * @param subject the structure, venue or action that it is about
     * @param communes INSEE codes of those that the subject concerns
     */
    record FollowUpOpened(UUID subject, List<String> communes, String question) implements ReviewEvent {

        public FollowUpOpened {
            communes = List.copyOf(communes);
        }
    }

    /** The question is settled. */
    record FollowUpClosed(String outcome) implements ReviewEvent {}

    /**
     * Something to remember.
     *
     * @param subject what it is about; null where it is about the network
     * @param communes INSEE codes of those that the subject concerns
     */
    record NoteAdded(@Nullable UUID subject, List<String> communes, String text) implements ReviewEvent {

        public NoteAdded {
            communes = List.copyOf(communes);
        }
    }
}
