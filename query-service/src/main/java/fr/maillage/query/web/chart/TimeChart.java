package fr.maillage.query.web.chart;

import java.util.List;

/**
 * A chart of a figure over time, ready to be written as SVG. Horizontal places are in percent, so that it fills the
 * width given to it; vertical ones are in units of a drawing {@value #HEIGHT} high.
 *
 * @param stems one per date, in order; without the date looked at
 * @param lines horizontal ones, to read heights by
 * @param marks dates under the base
 * @param knot the date looked at
 * @param last the figure of the last date; empty where that is the date looked at
 */
public record TimeChart(List<Stem> stems, List<Line> lines, List<Mark> marks, Knot knot, String last) {

    /** Height of the drawing, in its units. */
    public static final int HEIGHT = 190;

    /** Vertical place of the base line, in units of the drawing. */
    public static final int BASE = 158;

    /**
     * A vertical of one date.
     *
     * @param ahead whether the date is after the one looked at
     */
    public record Stem(String x, String y, boolean ahead) {}

    public record Line(String y, String label) {}

    public record Mark(String x, String label) {}

    /**
     * The date looked at.
     *
     * @param anchor side of the stem on which the figure is written: {@code start} or {@code end}
     */
    public record Knot(String x, String y, String anchor, String label) {}

    public int base() {
        return BASE;
    }

    public int height() {
        return HEIGHT;
    }
}
