package fr.maillage.command.action;

import java.util.List;
import java.util.UUID;

/**
 * How one action is asked of several subjects at once: each decides on its own, and all that follows is recorded in one
 * append.
 *
 * @param <B> what is sent
 * @param <C> the command that it becomes
 */
@FunctionalInterface
public interface Spread<B, C> {

    /** What is asked of one of them. @param command or the refusal in its place, where it is not asked at all */
    record Share(UUID subject, Object command) {}

    /** The subjects, in order; none where the body speaks of one alone. @param command what is asked of that one */
    List<Share> over(ActionContext context, B body, C command);
}
