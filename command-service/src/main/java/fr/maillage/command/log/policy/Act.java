package fr.maillage.command.log.policy;

import fr.maillage.command.log.Intent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a policy wants done because of a fact.
 *
 * @param target what it is done to: with the policy and the fact, what tells it from all others for ever
 * @param intent what is asked first
 * @param otherwise what is asked where that is refused; null where a refusal is the end of it
 */
public record Act(UUID target, Intent intent, @Nullable Intent otherwise) {

    public Act(UUID target, Intent intent) {
        this(target, intent, null);
    }
}
