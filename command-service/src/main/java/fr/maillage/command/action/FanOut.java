package fr.maillage.command.action;

import java.util.List;
import java.util.UUID;

/**
 * A way to ask one action of several subjects at once. Each subject decides on its own, and all events that follow are
 * recorded in one append.
 *
 * @param <B> the body
 * @param <C> the command that it becomes
 */
@FunctionalInterface
public interface FanOut<B, C> {

    /**
     * The command to one of the subjects.
     *
     * @param command or the refusal in its place, where no command is sent
     */
    record Share(UUID subject, Object command) {}

    /**
     * The subjects, in order; none where the body is about a single one.
     *
     * @param command the one to that single subject
     */
    List<Share> over(ActionContext context, B body, C command);
}
