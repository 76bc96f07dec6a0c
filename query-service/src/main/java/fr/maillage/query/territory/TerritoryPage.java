package fr.maillage.query.territory;

import fr.maillage.query.web.FeedLine;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.chart.TimeChart;
import fr.maillage.query.web.map.MapPicture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a territory shows.
 *
 * @param kicker what it is, where, and how many live there
 * @param around the territories that it lies in, smallest first
 * @param opening the figures that people ask for first, each with its list
 * @param day of the reading, in words
 * @param history dates and figures of the chart, newest first
 * @param unserved communes with no open venue, the most populated first; those beyond are counted by {@code more}
 * @param inside the territories that it holds, with their open venues; empty for a commune
 * @param lines what happened there last
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

    /** @param served « dans 61 communes sur 890 » */
    public record Opening(
            Link venues,
            String served,
            List<Link> others,
            @Nullable String missing) {}

    /** @param name of the month, in words */
    public record Month(String name, Milestone figures) {}

    /** @param missing how many of the standard's services nobody offers, in words; null where none is missing */
    public record Services(List<Tally> rows, @Nullable String missing) {}

    /** A count, with its list where there is one. */
    public record Tally(String name, long count, @Nullable String href) {}

    /** @param count all of them, in words; null where the territory is a commune */
    public record Unserved(
            @Nullable String count,
            List<Link> first,
            List<Link> others,
            @Nullable String more) {}

    /** @param more the summary over the others; null where there are none */
    public record Inside(
            String title,
            List<Tally> rows,
            List<Tally> others,
            @Nullable String more) {}

    /** @param state such as {@code STALE}, with its word */
    public record Fresh(String state, String word, long count, String href) {}
}
