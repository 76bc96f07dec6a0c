package fr.maillage.query.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One build of one version of a projection: tables of its own, and how much of the log they hold.
 *
 * @param position they are exactly the first so many facts of the log
 * @param offsets per partition of the stream, the next one to read
 * @param masks how much was masked when it was begun
 * @param builtAt when it had everything for the first time; null while it is being built
 * @param retiredAt when another took over from it
 */
record Generation(
        long id,
        String projection,
        int version,
        String schema,
        long position,
        long[] offsets,
        long masks,
        Instant createdAt,
        @Nullable Instant builtAt,
        @Nullable Instant retiredAt,
        boolean active) {}
