package fr.maillage.command;

import fr.maillage.command.log.Claim;

/**
 * A subject that can carry venues, which a venue knows by its id or its pivot alone: features do not import one another,
 * and this is all that one asks of the other.
 */
public interface Carrier {

    /** What a carrier holds alone: its SIRET or RNA number. */
    static Claim pivot(String pivot) {
        return new Claim("structure.pivot", pivot);
    }
}
