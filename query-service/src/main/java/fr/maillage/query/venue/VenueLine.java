package fr.maillage.query.venue;

import fr.maillage.query.venue.HoursInWords.Door;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A venue in a list.
 *
 * @param about commune, and who carries it
 * @param door what it is like there now; null where the page is of the past
 * @param state its freshness, such as {@code STALE}, with its word
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
