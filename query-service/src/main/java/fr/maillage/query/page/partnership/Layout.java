package fr.maillage.query.page.partnership;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the knots of a drawing stand: what is linked is drawn together, everything else apart, from the same start every
 * time and without chance. A library of graphs would bring three archives for these lines.
 */
final class Layout {

    private static final int STEPS = 300;
    private static final int MARGIN_X = 90;
    private static final int MARGIN_Y = 34;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private Layout() {}

    /** Two knots, by their number. */
    record Link(int from, int to) {}

    record Place(double x, double y) {}

    /** The height that gives each of so many knots, and its name, room. */
    static int height(int knots) {
        return Math.clamp(160 + 34L * knots, 220, 1600);
    }

    static List<Place> of(int knots, List<Link> links, int width) {
        var x = new double[knots];
        var y = new double[knots];
        for (var n = 0; n < knots; n++) {
            // A sunflower: spread evenly, and no two at the same place.
            x[n] = Math.sqrt(n + 1.0) * Math.cos(n * GOLDEN_ANGLE);
            y[n] = Math.sqrt(n + 1.0) * Math.sin(n * GOLDEN_ANGLE);
        }
        for (var step = 0; step < STEPS; step++) {
            settle(x, y, links, 0.5 * (1 - step / (double) STEPS));
        }
        var across = spread(x, MARGIN_X, width - MARGIN_X);
        var down = spread(y, MARGIN_Y, height(knots) - MARGIN_Y);
        var places = new ArrayList<Place>();
        for (var n = 0; n < knots; n++) {
            places.add(new Place(across[n], down[n]));
        }
        return List.copyOf(places);
    }

    /** One step: knots push one another away, threads pull, and the middle holds all. @param reach how far one may go */
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

    private static double[] spread(double[] at, double from, double to) {
        var least = Double.MAX_VALUE;
        var most = -Double.MAX_VALUE;
        for (var one : at) {
            least = Math.min(least, one);
            most = Math.max(most, one);
        }
        var spread = new double[at.length];
        for (var n = 0; n < at.length; n++) {
            spread[n] = most - least < 0.001 ? (from + to) / 2 : from + (at[n] - least) / (most - least) * (to - from);
        }
        return spread;
    }
}
