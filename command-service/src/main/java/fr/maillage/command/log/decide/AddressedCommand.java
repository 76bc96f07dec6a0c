package fr.maillage.command.log.decide;

import fr.maillage.command.log.AggregateType;
import java.util.UUID;

/**
 * A command, and the aggregate it is asked of.
 *
 * @param type of the aggregate
 * @param subject the aggregate's id
 */
public record AddressedCommand(AggregateType<?, ?, ?, ?> type, UUID subject, Object command) {

    /** The name of Axon's message, which chooses the handler. */
    public String name() {
        return type.isCreation(command) ? AggregateShell.CREATE : AggregateShell.CHANGE;
    }
}
