package fr.maillage.query.page;

import fr.maillage.query.page.Filters.Chip;
import fr.maillage.query.page.Filters.Field;
import fr.maillage.query.page.map.MapPicture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of venues shows: filters, list, map, and a record where one is chosen.
 *
 * @param outOf « sur 540 »; null where nothing is filtered
 * @param clear this page without its filters
 * @param next the list's next part; null at its end
 * @param back the list without the record
 * @param empty what to do where nothing answers; null where something does
 * @param closed the venues that closed, in words and their list; null where none did
 */
public record PlacesPage(
        String title,
        String count,
        @Nullable String outOf,
        Asked asked,
        String clear,
        Link csv,
        List<PlaceRow> rows,
        @Nullable Link next,
        Map map,
        @Nullable PlaceRecord record,
        Link back,
        @Nullable Empty empty,
        @Nullable Link closed) {

    /** What is asked, as fields to change and as chips to take away. */
    public record Asked(String q, List<Field> fields, boolean open, List<Chip> chips, String summary) {}

    /** The map, and the ways to look nearer or from farther; null where there is none. */
    public record Map(
            MapPicture picture,
            String label,
            @Nullable String nearer,
            @Nullable String farther) {}

    /** Nothing answers. @param hints what would, without one of the filters */
    public record Empty(String title, String why, List<Link> hints) {}
}
