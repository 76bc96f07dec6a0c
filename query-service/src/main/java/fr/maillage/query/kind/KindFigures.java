package fr.maillage.query.kind;

import fr.maillage.query.reading.ReadSession;
import fr.maillage.territory.Territory;

/**
 * Figures that a kind of record adds to those of a territory.
 *
 * @param name name by which the answer about a territory has them
 * @param count counts them
 */
public record KindFigures<T extends Record>(String name, Class<T> type, Counter<T> count) {

    /** The counter of the records in a territory. */
    public interface Counter<T> {
        T of(ReadSession reading, Territory territory);
    }
}
