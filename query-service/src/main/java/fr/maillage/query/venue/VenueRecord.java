package fr.maillage.query.venue;

import fr.maillage.query.venue.HoursInWords.Door;
import fr.maillage.query.venue.HoursInWords.Line;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.DetailLine;
import fr.maillage.query.web.Timeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of a venue, in words.
 *
 * @param kicker what it is and where, as the line above the name
 * @param carrier who carries it, with its page where it has one; null where nobody is known to
 * @param closed since when, until when and why it is, or will be, closed or suspended; null where neither holds
 * @param door whether it is open at this moment; null where it does not receive the public, or the page shows the past
 */
public record VenueRecord(
        String id,
        String name,
        String kicker,
        DetailLine.@Nullable Value carrier,
        @Nullable Closed closed,
        Fresh fresh,
        @Nullable Door door,
        Week week,
        List<DetailLine> facts,
        List<String> prose,
        List<ActionButton> offers,
        Timeline timeline) {

    /**
     * A closure or suspension.
     *
     * @param sign {@code pause} or {@code ferme}
     */
    public record Closed(String sign, String words) {}

    /** How fresh the record is, and when it falls into the next freshness class without news. */
    public record Fresh(String state, String word, String words) {}

    /**
     * The opening hours of a week.
     *
     * @param varies whether these are the hours of this week only
     * @param raw the text as it was received, where it says more than the lines or could not be read; else null
     */
    public record Week(
            List<Line> lines,
            List<String> remarks,
            boolean varies,
            @Nullable String raw) {}
}
