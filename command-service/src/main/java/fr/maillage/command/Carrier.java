package fr.maillage.command;

import fr.maillage.command.log.Claim;
import java.util.List;

/**
 * A structure, as other kinds of subject know it: a subject that can carry venues and actions. These know it by its id
 * or its pivot alone, because features do not import one another; this interface is all that one asks of the other.
 */
public interface Carrier extends Located {

    /** Whether it is a member of the network: the hub has accepted it, and it has not left. */
    boolean isMember();

    /** Whether it is a member or once was one. All members may know that. */
    boolean wasMember();

    /** The commune of its seat, and no other. */
    @Override
    List<String> communes();

    /** The claim on a SIRET or RNA number, which only one carrier may hold. */
    static Claim pivot(String pivot) {
        return new Claim("structure.pivot", pivot);
    }
}
