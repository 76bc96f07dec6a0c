package fr.maillage.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the hub says of what it reads: a flag on an action, a question to follow up, a note. */
public sealed interface ReviewEvent extends NetworkEvent {

    /** An action of the network needs a second look. @param position of the fact in the log */
    record ActivityFlagged(long position, String reason) implements ReviewEvent {}

    /** The second look was taken. */
    record FlagSettled(String outcome) implements ReviewEvent {}

    /** A question to settle with somebody. @param subject the structure, venue or action that it is about */
    record FollowUpOpened(UUID subject, String question) implements ReviewEvent {}

    /** The question is settled. */
    record FollowUpClosed(String outcome) implements ReviewEvent {}

    /** Something to remember. @param subject what it is about; null where it is about the network */
    record NoteAdded(@Nullable UUID subject, String text) implements ReviewEvent {}
}
