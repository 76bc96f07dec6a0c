package fr.maillage.query.partnership;

import fr.maillage.query.partnership.Layout.Link;
import fr.maillage.query.partnership.Layout.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Linked knots, each with its name below. Threads pull the knots together, then names push one another apart.
 *
 * @param knots their numbers in the drawing
 * @param x of each knot, from the left edge of the leftmost name
 * @param y of each knot, from the upper edge of the uppermost knot
 */
record Cluster(List<Integer> knots, double[] x, double[] y, double width, double height) {

    private static final int STEPS = 300;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    /** The average length of a thread, across and down: names are wide and low. */
    private static final double ACROSS = 110;

    private static final double DOWN = 70;

    /** The distance from a knot's upper edge to its middle, from that edge to below its name, and between two names. */
    private static final double KNOT = 10;

    private static final double LINE = 48;
    private static final double GAP = 14;

    static Cluster of(List<Integer> knots, List<Double> names, List<Link> links, double widest) {
        var own = links.stream()
                .filter(link -> knots.contains(link.from()))
                .map(link -> new Link(knots.indexOf(link.from()), knots.indexOf(link.to())))
                .toList();
        var wide = knots.stream().mapToDouble(names::get).toArray();
        var x = new double[wide.length];
        var y = new double[wide.length];
        for (var n = 0; n < wide.length; n++) {
            // A sunflower: knots are spread evenly, no two at the same place.
            x[n] = Math.sqrt(n + 1.0) * Math.cos(n * GOLDEN_ANGLE);
            y[n] = Math.sqrt(n + 1.0) * Math.sin(n * GOLDEN_ANGLE);
        }
        for (var step = 0; step < STEPS; step++) {
            settle(x, y, own, 0.5 * (1 - step / (double) STEPS));
        }
        var thread = own.stream()
                .mapToDouble(link -> Math.hypot(x[link.from()] - x[link.to()], y[link.from()] - y[link.to()]))
                .average()
                .orElse(1);
        scale(x, ACROSS / thread);
        scale(y, DOWN / thread);
        for (var step = 0; step < STEPS && part(x, y, wide); step++) {}
        fit(x, wide, widest);
        drop(x, y, wide);
        var right = IntStream.range(0, x.length).mapToDouble(n -> x[n] + wide[n] / 2);
        var top = Arrays.stream(y).min().orElse(0);
        Arrays.setAll(y, n -> y[n] - top + KNOT);
        return new Cluster(
                knots, x, y, right.max().orElse(0), Arrays.stream(y).max().orElse(0) + LINE - KNOT);
    }

    void place(Place[] places, double left, double top) {
        for (var n = 0; n < x.length; n++) {
            places[knots.get(n)] = new Place(left + x[n], top + y[n]);
        }
    }

    /**
     * Does one step: knots push one another away, threads pull, and the middle holds all.
     *
     * @param reach how far a knot may move
     */
    private static void settle(double[] x, double[] y, List<Link> links, double reach) {
        var dx = new double[x.length];
        var dy = new double[x.length];
        for (var one = 0; one < x.length; one++) {
            for (var other = 0; other < x.length; other++) {
                var apart = Math.max(0.01, Math.pow(x[one] - x[other], 2) + Math.pow(y[one] - y[other], 2));
                dx[one] += (x[one] - x[other]) / apart;
                dy[one] += (y[one] - y[other]) / apart;
            }
            dx[one] -= x[one] * 0.15;
            dy[one] -= y[one] * 0.15;
        }
        for (var link : links) {
            var length = Math.hypot(x[link.to()] - x[link.from()], y[link.to()] - y[link.from()]);
            var pullX = (x[link.to()] - x[link.from()]) * length * 0.5;
            var pullY = (y[link.to()] - y[link.from()]) * length * 0.5;
            dx[link.from()] += pullX;
            dy[link.from()] += pullY;
            dx[link.to()] -= pullX;
            dy[link.to()] -= pullY;
        }
        for (var n = 0; n < x.length; n++) {
            var length = Math.max(0.001, Math.hypot(dx[n], dy[n]));
            x[n] += dx[n] / length * Math.min(length, reach);
            y[n] += dy[n] / length * Math.min(length, reach);
        }
    }

    /** Parts knots that cover one another, each pair along the shorter way. Returns whether any did. */
    private static boolean part(double[] x, double[] y, double[] wide) {
        var parted = false;
        for (var one = 0; one < x.length; one++) {
            for (var other = one + 1; other < x.length; other++) {
                var across = (wide[one] + wide[other]) / 2 + GAP - Math.abs(x[one] - x[other]);
                var down = LINE - Math.abs(y[one] - y[other]);
                if (across > 0 && down > 0) {
                    parted = true;
                    push(down <= across ? y : x, one, other, Math.min(down, across));
                }
            }
        }
        return parted;
    }

    /** Lowers each knot that still covers another, from the uppermost on. */
    private static void drop(double[] x, double[] y, double[] wide) {
        var placed = new ArrayList<Integer>();
        IntStream.range(0, y.length)
                .boxed()
                .sorted(Comparator.comparingDouble(n -> y[n]))
                .forEach(n -> {
                    placed.stream()
                            .filter(above -> Math.abs(x[n] - x[above]) < (wide[n] + wide[above]) / 2)
                            .forEach(above -> y[n] = Math.max(y[n], y[above] + LINE));
                    placed.add(n);
                });
    }

    private static void push(double[] at, int one, int other, double by) {
        var way = at[one] <= at[other] ? -by / 2 : by / 2;
        at[one] += way;
        at[other] -= way;
    }

    /** Moves all to the left edge, and makes them no wider than there is room. */
    private static void fit(double[] x, double[] wide, double widest) {
        var left = IntStream.range(0, x.length)
                .mapToDouble(n -> x[n] - wide[n] / 2)
                .min()
                .orElse(0);
        var right = IntStream.range(0, x.length)
                .mapToDouble(n -> x[n] + wide[n] / 2)
                .max()
                .orElse(0);
        var narrower = Math.min(1, widest / (right - left));
        Arrays.setAll(
                x, n -> Math.clamp((x[n] - left) * narrower, wide[n] / 2, Math.max(wide[n] / 2, widest - wide[n] / 2)));
    }

    private static void scale(double[] at, double by) {
        Arrays.setAll(at, n -> at[n] * by);
    }
}
