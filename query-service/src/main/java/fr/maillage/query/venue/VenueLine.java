package fr.maillage.query.venue;

import fr.maillage.query.venue.HoursInWords.Door;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A venue in a list.
 *
 * @param about its commune, and who carries it
 * @param state name of its freshness, such as {@code STALE}
 * @param fresh the word for its freshness
 * @param door whether it is open now; null where the page shows the past
 */
public record VenueLine(
        UUID id,
        String name,
        String href,
        String about,
        String state,
        String fresh,
        @Nullable Door door,
        boolean chosen) {}
