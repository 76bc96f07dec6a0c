package fr.maillage.query.web.chart;

import java.util.List;

/**
 * A figure over time, ready to be written as SVG: across in percent, so that it takes the width it is given, and down in
 * units of a drawing {@value #HEIGHT} high.
 *
 * @param stems one per date, in order
 * @param lines horizontal ones, to read heights by
 * @param marks dates under the base
 * @param knot the date looked at
 * @param last the figure of the last date; empty where that is the date looked at
 */
public record TimeChart(List<Stem> stems, List<Line> lines, List<Mark> marks, Knot knot, String last) {

    public static final int HEIGHT = 190;

    /** Where the verticals stand. */
    public static final int BASE = 158;

    /** @param ahead after the date looked at */
    public record Stem(String x, String y, boolean ahead) {}

    public record Line(String y, String label) {}

    public record Mark(String x, String label) {}

    /** @param anchor on which side of its stem the figure is written: {@code start} or {@code end} */
    public record Knot(String x, String y, String anchor, String label) {}

    public int base() {
        return BASE;
    }

    public int height() {
        return HEIGHT;
    }
}
