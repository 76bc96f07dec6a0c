package fr.maillage.command.log;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to happen to one subject.
 *
 * @param command a record whose {@code id} is the subject; or a {@link fr.maillage.command.Refusal}, for one that was refused when
 *     it was read and keeps its place among others, so that the same request is answered the same again
 * @param named what the answer speaks of: the subject, or the part of it that is acted on
 * @param tags what it is for
 * @param expectedSequence the last event of the subject that the caller has seen ({@code If-Match}); null where it does not mind
 */
public record Intent(
        Object command,
        UUID subject,
        UUID named,
        Tags tags,
        @Nullable Long expectedSequence) {

    public Intent(Object command, UUID subject, @Nullable Long expectedSequence) {
        this(command, subject, subject, Tags.NONE, expectedSequence);
    }
}
