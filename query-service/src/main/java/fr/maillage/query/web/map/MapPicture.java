package fr.maillage.query.web.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map, ready to be written as SVG.
 *
 * @param others path of small dots for records that were not asked for; empty where there are none
 * @param layers one path per state, in the order given
 * @param chosen the selected record; null where none is
 * @param unplaced how many of the records asked for are not on the map because they have no coordinates
 */
public record MapPicture(
        Frame frame,
        List<Land> lands,
        String others,
        List<Layer> layers,
        List<Name> names,
        @Nullable Chosen chosen,
        int unplaced) {

    /**
     * A département.
     *
     * @param inside whether it belongs to the territory that is looked at
     * @param empty whether it is inside, and nothing was ever received from it
     */
    public record Land(String code, String name, String path, boolean inside, boolean empty, int x, int y) {}

    /**
     * All marks of one state.
     *
     * @param crossed whether its sign is a cross instead of a dot
     * @param count how many,
     * visible or not
     */
    public record Layer(String state, boolean crossed, String path, int count) {}

    /**
     * A place's name beside its point.
     *
     * @param anchor SVG text anchor: {@code start} or {@code end}
     */
    public record Name(String text, String x, String y, String anchor) {}

    /** The selected mark; its name is always written. */
    public record Chosen(String state, String x, String y, Name name) {}
}
