package fr.maillage.query.time;

import fr.maillage.query.territory.Milestone;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.chart.TimeChart;
import fr.maillage.query.web.map.MapPicture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of time shows.
 *
 * @param months the figures of the chart, newest first, each with the address of its date
 * @param steps the dates that the slider stops at, ISO, in order; the last is now
 * @param step which of them is nearest to the date looked at
 * @param before the network a month earlier; null where there is none
 * @param after the network a month later; null where that is to come
 * @param where the territory looked at; null for the whole network
 * @param whole this page without its territory
 */
public record TimePage(
        Moment moment,
        List<Month> months,
        String steps,
        int step,
        int lastStep,
        String since,
        @Nullable String before,
        @Nullable String after,
        String beside,
        String kind,
        String territory,
        @Nullable String where,
        String whole,
        Link csv,
        Changes changes) {

    /**
     * The network at the date looked at, beside another.
     *
     * @param past that date in words; null for today
     * @param then the earlier date, short
     * @param since the later date, short
     */
    public record Moment(
            String title,
            @Nullable String past,
            String then,
            String since,
            TimeChart chart,
            List<Figure> figures,
            MapPicture map) {}

    /** @param gap with its sign, and {@code =} for none */
    public record Figure(String name, String then, String since, String gap) {}

    /** @param name of the month, in words */
    public record Month(String name, String href, Milestone figures) {}

    /** @param kinds what can be compared, the one that is among them */
    public record Changes(String dates, List<Kind> kinds, List<Group> groups, String unchanged) {

        /** Whether nothing differs. */
        public boolean none() {
            return groups.stream().allMatch(group -> group.lines().isEmpty());
        }
    }

    public record Kind(String name, String href, boolean chosen) {}

    /** @param sign of what happened, {@code css} its colour; @param more how many are not listed; null where all are */
    public record Group(
            String code,
            String title,
            String sign,
            String css,
            List<Line> lines,
            @Nullable String more) {}

    /** @param about where it is, and what changed of it */
    public record Line(Link link, String about) {}
}
