package fr.maillage.query.web.chart;

import fr.maillage.query.web.chart.TimeChart.Knot;
import fr.maillage.query.web.chart.TimeChart.Line;
import fr.maillage.query.web.chart.TimeChart.Mark;
import fr.maillage.query.web.chart.TimeChart.Stem;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/** The painter of charts of a figure over time. It is pure: the same measures give the same chart. */
public final class ChartPainter {

    private static final int TOP = 40;

    /**
     * Margin at either end, in percent of the width, so that the dots of the first and last date are whole on a phone.
     */
    private static final double MARGIN = 1.5;

    /** With more measures than this, years are named instead of months. */
    private static final int MONTHS_NAMED = 24;

    private static final int LINES = 3;

    private final LongFunction<String> number;
    private final Supplier<Locale> language;

    /**
     * @param number how a count is written
     *
     * @param language of the viewer
     */
    public ChartPainter(LongFunction<String> number, Supplier<Locale> language) {
        this.number = number;
        this.language = language;
    }

    /**
     * The chart of these measures.
     *
     * @param measures in the order of their days; at least two
     * @param looked the one that is looked at
     * @param label its figure in words
     */
    public TimeChart paint(List<Measure> measures, Measure looked, String label) {
        var scale = new Scale(measures, looked);
        var x = scale.x(looked.day());
        return new TimeChart(
                measures.stream()
                        .filter(one -> !one.day().equals(looked.day()))
                        .map(one -> new Stem(
                                percent(scale.x(one.day())),
                                units(scale.y(one.value())),
                                one.day().isAfter(looked.day())))
                        .toList(),
                lines(scale),
                marks(measures, scale),
                new Knot(percent(x), units(scale.y(looked.value())), x > 50 ? "end" : "start", label),
                measures.getLast().day().isAfter(looked.day())
                        ? number.apply(measures.getLast().value())
                        : "");
    }

    /** The scale that turns days and counts into places in the drawing. */
    private record Scale(LocalDate first, double days, long most) {

        Scale(List<Measure> measures, Measure looked) {
            this(
                    measures.getFirst().day(),
                    Math.max(
                            1,
                            ChronoUnit.DAYS.between(
                                    measures.getFirst().day(),
                                    measures.getLast().day())),
                    Math.max(
                            looked.value(),
                            measures.stream().mapToLong(Measure::value).max().orElseThrow()));
        }

        double x(LocalDate day) {
            var share = ChronoUnit.DAYS.between(first, day) / days;
            return MARGIN + Math.clamp(share, 0, 1) * (100 - 2 * MARGIN);
        }

        double y(long value) {
            return most == 0 ? TimeChart.BASE : TimeChart.BASE - (double) value / most * (TimeChart.BASE - TOP);
        }
    }

    private List<Line> lines(Scale scale) {
        var lines = new ArrayList<Line>();
        var step = step(scale.most());
        for (var value = step; value <= scale.most(); value += step) {
            lines.add(new Line(units(scale.y(value)), number.apply(value)));
        }
        return lines;
    }

    /**
     * The distance between the horizontal lines: one, two or five times a power of ten, the smallest that needs at most
     * {@value #LINES} lines.
     */
    private static long step(long most) {
        for (var ten = 1L; ; ten *= 10) {
            for (var digit : new int[] {1, 2, 5}) {
                if (most / (digit * ten) <= LINES) {
                    return digit * ten;
                }
            }
        }
    }

    /** The dates named under the base: the years, or every third month where there are few measures. */
    private List<Mark> marks(List<Measure> measures, Scale scale) {
        var named = new ArrayList<Mark>();
        var few = measures.size() <= MONTHS_NAMED;
        for (var i = 0; i < measures.size() - 1; i++) {
            var day = measures.get(i).day();
            var year = day.getMonth() == Month.JANUARY || !few && i == 0 && day.getMonthValue() < 10;
            if (few ? i % 3 == 0 : year) {
                named.add(new Mark(percent(scale.x(day)), few ? month(day) : Integer.toString(day.getYear())));
            }
        }
        return named;
    }

    private String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.SHORT, language.get()) + " " + day.getYear();
    }

    private static String percent(double value) {
        return units(value) + "%";
    }

    private static String units(double value) {
        var tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }
}
