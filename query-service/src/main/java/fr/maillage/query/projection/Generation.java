package fr.maillage.query.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One build of one version of a projection: tables of its own, and how much of the log they hold.
 *
 * @param place they are exactly the facts of that log up to there
 * @param masks the last that was masked when it was begun
 * @param builtAt when it had everything for the first time; null while it is being built
 * @param retiredAt when another took over from it
 */
record Generation(
        long id,
        String projection,
        ProjectionVersion version,
        String schema,
        Place place,
        long masks,
        Instant createdAt,
        @Nullable Instant builtAt,
        @Nullable Instant retiredAt,
        boolean active) {

    long position() {
        return place.position();
    }
}
