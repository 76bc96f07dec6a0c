package fr.maillage.command.log.decide;

import fr.maillage.command.log.NewId;
import java.time.Clock;
import org.axonframework.common.IdentifierFactory;

/**
 * Axon's own ids, of messages and so of events: time-ordered, where its default is random, costs a draw of secure
 * randomness for each message, and scatters events over every index that holds them.
 */
public final class TimeOrderedIds extends IdentifierFactory {

    private final NewId ids = new NewId(Clock.systemUTC());

    @Override
    public String generateIdentifier() {
        return ids.next().toString();
    }
}
