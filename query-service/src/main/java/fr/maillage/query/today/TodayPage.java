package fr.maillage.query.today;

import fr.maillage.query.venue.FreshnessLine;
import fr.maillage.query.web.FeedLine;
import fr.maillage.query.web.map.MapPicture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first page shows.
 *
 * @param day in words
 * @param opening the opening sentence
 * @param lines what happened, newest first: those not seen, then those seen
 * @param position up to which all is shown
 * @param unseen how many actions the reader has not seen
 * @param mark where the reader stopped, in words; null where nothing was seen yet
 * @param here the page's own address, and those of what is added to it while one looks
 * @param live whether the page is of now, and lives
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
        Waiting waiting,
        Week week,
        Addresses here,
        boolean live) {

    /** The opening sentence in parts; what is null is left out. @param venues how many there are, in words */
    public record Opening(String since, @Nullable String actions, String where, String venues, String venuesHref) {}

    /** @param stream calls when something happens @param news the lines of it */
    public record Addresses(
            String page,
            String stream,
            String news,
            @Nullable String territory) {}

    /** A commune where something happened. */
    public record Active(String name, long count, String href) {}

    public List<FeedLine> recent() {
        return lines.stream().filter(FeedLine::recent).toList();
    }

    public List<FeedLine> known() {
        return lines.stream().filter(line -> !line.recent()).toList();
    }
}
