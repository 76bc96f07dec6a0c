package fr.maillage.command.log;

import fr.maillage.events.NetworkEvent;
import java.util.List;

/**
 * What an event claims for its subject alone: a pure function. The log asserts it in the transaction that appends the event;
 * claiming again what the subject already holds is fine.
 */
@FunctionalInterface
public interface ClaimRule {

    List<Claim> claims(NetworkEvent event);
}
