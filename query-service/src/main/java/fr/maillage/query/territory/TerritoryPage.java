package fr.maillage.query.territory;

import fr.maillage.query.web.FeedLine;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.chart.TimeChart;
import fr.maillage.query.web.map.MapPicture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The model of a territory's page.
 *
 * @param kicker its scale, where it lies and how many people live there, in words
 * @param around the territories that contain it, smallest first
 * @param opening the figures that people ask for first, each with a link to its list
 * @param day day of the read session, in words
 * @param history dates and figures of the chart, newest first
 * @param unserved communes without an open venue, the most populated first; {@code more} counts those beyond
 * @param inside the territories that it contains, with their open venues; empty for a commune
 * @param lines the latest lines of its activity feed
 */
public record TerritoryPage(
        String kicker,
        String name,
        String day,
        List<Link> around,
        Opening opening,
        TimeChart chart,
        List<Month> history,
        Services services,
        Unserved unserved,
        MapPicture map,
        Inside inside,
        List<Tally> doings,
        List<Fresh> freshness,
        List<FeedLine> lines,
        Link actions,
        Link csv) {

    /** @param served such as « dans 61 communes sur 890 » */
    public record Opening(
            Link venues,
            String served,
            List<Link> others,
            @Nullable String missing) {}

    /** @param name the month, in words */
    public record Month(String name, Milestone figures) {}

    /** @param missing how many of the standard's services nobody offers, in words; null if none is missing */
    public record Services(List<Tally> rows, @Nullable String missing) {}

    /** A count, with the address of its list if there is one. */
    public record Tally(String name, long count, @Nullable String href) {}

    /** @param count number of all of them, in words; null if the territory is a commune */
    public record Unserved(
            @Nullable String count,
            List<Link> first,
            List<Link> others,
            @Nullable String more) {}

    /** @param more the summary above the others; null if there are none */
    public record Inside(
            String title,
            List<Tally> rows,
            List<Tally> others,
            @Nullable String more) {}

    /** @param state freshness, such as {@code STALE}; {@code word} names it */
    public record Fresh(String state, String word, long count, String href) {}
}
