package fr.maillage.command.action;

import fr.maillage.command.log.Intent;
import fr.maillage.command.log.Tags;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action ready to be decided on.
 *
 * @param part the part of the subject that it acts on; the subject itself where it acts on the whole
 * @param tags what it is for
 * @param again what to ask instead where the subject turns out to exist: the same creation, sent once more; null where
 *     that cannot be
 * @param each the same action of several subjects, in order, where it is asked of several; else empty
 */
public record Prepared(
        UUID subject,
        UUID part,
        Object command,
        Tags tags,
        @Nullable Object again,
        List<Prepared> each) {

    public Prepared {
        each = List.copyOf(each);
    }

    /** @param expected the last fact of the subject that the caller has seen; null where it does not mind */
    public Intent intent(@Nullable Long expected) {
        return new Intent(command, subject, part, tags, expected);
    }

    /** The same creation, sent once more; null where that cannot be. */
    public @Nullable Intent sentAgain() {
        return again == null ? null : new Intent(again, subject, part, tags, null);
    }
}
