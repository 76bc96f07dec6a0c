package fr.maillage.command.log.policy;

import fr.maillage.command.log.Intent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command that a policy sends because of an event.
 *
 * @param target id of what the command is about; with the policy and the event, it names this command for ever
 * @param intent the command that is sent first
 * @param otherwise the command that is sent where the first is refused; null where a refusal is the end of it
 */
public record PolicyCommand(
        UUID target, Intent intent, @Nullable Intent otherwise) {

    public PolicyCommand(UUID target, Intent intent) {
        this(target, intent, null);
    }
}
