package fr.maillage.query.time;

import fr.maillage.query.territory.Milestone;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.chart.TimeChart;
import fr.maillage.query.web.map.MapPicture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The model of the time page.
 *
 * @param months the figures of the chart, newest first, each with the address of its date
 * @param steps the dates at which the slider stops, ISO, in order, separated by commas; the last is empty and means now
 * @param step index of the first step that is not before the date looked at
 * @param before address of the page a month earlier; null if there is none
 * @param after address of the page a month later; null if that is in the future
 * @param where the territory looked at; null for the whole network
 * @param whole address of this page without its territory
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
     * The network at the date looked at, beside another date.
     *
     * @param past the date looked at, in words; null for today
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

    /** @param gap the difference with its sign; {@code =} if there is none */
    public record Figure(String name, String then, String since, String gap) {}

    /** @param name the month, in words */
    public record Month(String name, String href, Milestone figures) {}

    /** @param kinds the kinds of records that can be compared, among them the chosen one */
    public record Changes(String dates, List<Kind> kinds, List<Group> groups, String unchanged) {

        /** Whether nothing differs. */
        public boolean none() {
            return groups.stream().allMatch(group -> group.lines().isEmpty());
        }
    }

    public record Kind(String name, String href, boolean chosen) {}

    /**
     * @param sign of what happened; {@code css} is its colour
     * @param more how many are not listed, in words; null if all are
     */
    public record Group(
            String code,
            String title,
            String sign,
            String css,
            List<Line> lines,
            @Nullable String more) {}

    /** @param about where it lies, and which parts of it changed */
    public record Line(Link link, String about) {}
}
