package fr.maillage.command;

import fr.maillage.command.log.Claim;
import java.util.List;

/**
 * A subject that can carry venues and actions, which these know by its id or its pivot alone: features do not import one
 * another, and this is all that one asks of the other.
 */
public interface Carrier extends Located {

    /** Whether the hub has accepted it in the network, and it has not left. */
    boolean isMember();

    /** Whether it is a member or once was one: what all members may know of it. */
    boolean wasMember();

    /** Its seat alone. */
    @Override
    List<String> communes();

    /** What a carrier holds alone: its SIRET or RNA number. */
    static Claim pivot(String pivot) {
        return new Claim("structure.pivot", pivot);
    }
}
