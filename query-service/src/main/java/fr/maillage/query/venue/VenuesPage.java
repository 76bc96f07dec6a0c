package fr.maillage.query.venue;

import fr.maillage.query.web.Link;
import fr.maillage.query.web.Listing;
import fr.maillage.query.web.map.MapPicture;
import org.jspecify.annotations.Nullable;

/**
 * What the page of venues shows: filters, list, map, and a record where one is chosen.
 *
 * @param back the list without the record
 * @param closed the venues that closed, in words and their list; null where none did
 */
public record VenuesPage(
        String title,
        Listing<VenueLine> list,
        Map map,
        @Nullable VenueRecord record,
        Link back,
        @Nullable Link closed) {

    /** The map, and the ways to look nearer or from farther; null where there is none. */
    public record Map(
            MapPicture picture,
            String label,
            @Nullable String nearer,
            @Nullable String farther) {}
}
