package fr.maillage.query.need;

import fr.maillage.events.NeedMeans;
import fr.maillage.query.need.NeedItem.Means;
import fr.maillage.query.reading.Named;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that could meet a need.
 *
 * @param kind a shared resource, or a structure to do it with
 * @param id id of the resource, or of the structure
 * @param structure the structure that shares it; the structure itself where it is one
 * @param distance km from the middle of the need's commune; null where it is not known
 * @param free how many are free all the time that it is needed; null for a structure and for a document, which
 *     everybody may use at once
 * @param together whether the two structures work together already
 */
public record NeedMatch(
        Kind kind,
        UUID id,
        String name,
        Named structure,
        @Nullable Double distance,
        @Nullable Integer free,
        boolean together) {

    /** The kinds of record that could meet a need. */
    public enum Kind {
        RESOURCE,
        STRUCTURE
    }

    /** Whether only what is near is looked for, and nobody knows whether this is. */
    boolean isSomewhere(NeedItem need) {
        return need.within() != null && distance == null;
    }

    /** The record by which the need would be met; empty where it is a structure. */
    Optional<Means> means() {
        return kind == Kind.STRUCTURE
                ? Optional.empty()
                : Optional.of(new Means(free == null ? NeedMeans.Kind.DOCUMENT : NeedMeans.Kind.RESOURCE, id, name));
    }
}
