package fr.maillage.query.web.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map, ready to be written as SVG.
 *
 * @param others path of small dots: what stands there and is not asked for; empty where nothing is
 * @param layers one path per state, in the order given
 * @param unplaced how many of what is asked for stand nowhere, for want of coordinates
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
     * @param empty inside, and nothing was ever received from it
     */
    public record Land(String code, String name, String path, boolean inside, boolean empty, int x, int y) {}

    /** All of one state. @param crossed whether its sign is a cross, not a dot; @param count how many, seen or not */
    public record Layer(String state, boolean crossed, String path, int count) {}

    /** A place's name, beside its point. @param anchor {@code start} or {@code end} */
    public record Name(String text, String x, String y, String anchor) {}

    /** What was chosen, with its name always written. */
    public record Chosen(String state, String x, String y, Name name) {}
}
