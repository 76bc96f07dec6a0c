package fr.maillage.query.today;

import fr.maillage.query.todo.TodoGroups;
import fr.maillage.query.venue.FreshnessLine;
import fr.maillage.query.web.FeedLine;
import fr.maillage.query.web.map.MapPicture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The model of the first page.
 *
 * @param day in words
 * @param opening the opening sentence
 * @param lines of the feed, newest first: those not seen, then those seen
 * @param position up to which all is shown
 * @param unseen how many events the reader has not seen
 * @param mark the time of the reader's last visit, in words; null where none was marked
 * @param aging number of venues that lose their freshness, in words
 * @param here addresses of the page, and of the lines added to it while it is open
 * @param live whether the page is of now, and is updated while it is open
 */
public record TodayPage(
        String day,
        Opening opening,
        List<FeedLine> lines,
        long position,
        long unseen,
        @Nullable String mark,
        List<FreshnessLine> freshness,
        String aging,
        MapPicture map,
        List<Active> active,
        TodoGroups waiting,
        Week week,
        Addresses here,
        boolean live) {

    /**
     * The opening sentence in parts; null parts are left out.
     *
     * @param venues number of venues, in words
     */
    public record Opening(String since, @Nullable String actions, String where, String venues, String venuesHref) {}

    /**
     * The page's addresses.
     *
     * @param stream of live events
     * @param news of the new lines
     * @param territory null for the
     * whole network
     */
    public record Addresses(
            String page,
            String stream,
            String news,
            @Nullable String territory) {}

    /** A commune with events since the last visit, and their number. */
    public record Active(String name, long count, String href) {}

    /** The lines that the reader has not seen. */
    public List<FeedLine> recent() {
        return lines.stream().filter(FeedLine::recent).toList();
    }

    /** The lines that the reader has seen. */
    public List<FeedLine> known() {
        return lines.stream().filter(line -> !line.recent()).toList();
    }
}
