package fr.maillage.query.venue;

import fr.maillage.query.web.Link;
import fr.maillage.query.web.Listing;
import fr.maillage.query.web.map.MapPicture;
import org.jspecify.annotations.Nullable;

/**
 * The page of venues: filters, list, map, and a record where one is chosen.
 *
 * @param back link to the list without the record
 * @param closed number of closed venues in words, with their list; null where there are none or the list shows them
 */
public record VenuesPage(
        String title,
        Listing<VenueLine> list,
        Map map,
        @Nullable VenueRecord record,
        Link back,
        @Nullable Link closed) {

    /** The map, with the addresses that zoom in and out; null where that is not possible. */
    public record Map(
            MapPicture picture,
            String label,
            @Nullable String nearer,
            @Nullable String farther) {}
}
