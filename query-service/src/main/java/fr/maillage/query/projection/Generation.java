package fr.maillage.query.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One build of one version of a projection: tables of its own, and how much of the log they hold.
 *
 * @param place the tables hold exactly the events of its log up to there
 * @param masks number of the last mask known when the build was begun
 * @param builtAt when it was complete for the first time; null while it is being built
 * @param retiredAt when another took over from it; null where none did
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
