package fr.maillage.command.action;

import fr.maillage.command.log.Intent;
import fr.maillage.command.log.Tags;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command that was read and checked, and is ready to be decided on.
 *
 * @param part id of the part of the subject that it is about; the subject's where it is about the whole
 * @param tags the axis and level that the command serves
 * @param again the command to send instead where the subject exists already: the same creation, repeated; null where a
 *     creation cannot be repeated
 * @param each the commands to the single subjects, in order, where the action is about several; else empty
 */
public record PreparedCommand(
        UUID subject,
        UUID part,
        Object command,
        Tags tags,
        @Nullable Object again,
        List<PreparedCommand> each) {

    public PreparedCommand {
        each = List.copyOf(each);
    }

    /** @param expected sequence of the subject's last event that the caller has seen; null where any is accepted */
    public Intent intent(@Nullable Long expected) {
        return new Intent(command, subject, part, tags, expected);
    }

    /** The same creation, repeated; null where it cannot be. */
    public @Nullable Intent sentAgain() {
        return again == null ? null : new Intent(again, subject, part, tags, null);
    }
}
