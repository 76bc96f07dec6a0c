package fr.maillage.query.web.map;

import java.util.Collection;
import java.util.stream.DoubleStream;

/**
 * The part of the ground that a map shows, and its projection. Degrees become units of a drawing {@value #WIDTH} wide;
 * east-west is shrunk by the cosine of the middle latitude. It looks right for a région; for France as a whole the far
 * north and south are a little stretched.
 *
 * @param latitude of the middle, degrees
 * @param longitude of the middle, degrees
 * @param perDegree units of the drawing per degree of latitude
 * @param height of the drawing, in its units
 */
public record Frame(double latitude, double longitude, double perDegree, int height) {

    /** Width of every drawing, in its units. */
    public static final int WIDTH = 600;

    private static final int MARGIN = 16;
    private static final int HIGHEST = 760;
    private static final int LOWEST = 420;

    /** The smallest extent shown, in degrees of latitude: two villages 5 km apart must not look like a continent. */
    private static final double SMALLEST_DEGREES = 0.12;

    /**
     * The frame that holds all these points, with a margin. At least one point is needed.
     *
     * @throws java.util.NoSuchElementException without a point
     */
    public static Frame around(Collection<Point> points) {
        var south = latitudes(points).min().orElseThrow();
        var north = latitudes(points).max().orElseThrow();
        var west = longitudes(points).min().orElseThrow();
        var east = longitudes(points).max().orElseThrow();
        var middle = (south + north) / 2;
        var flat = Math.cos(Math.toRadians(middle));
        var tall = Math.max(north - south, SMALLEST_DEGREES);
        var wide = Math.max((east - west) * flat, SMALLEST_DEGREES);
        var scale = Math.min((WIDTH - 2 * MARGIN) / wide, (HIGHEST - 2 * MARGIN) / tall);
        var height = (int) Math.round(Math.clamp(tall * scale + 2 * MARGIN, LOWEST, HIGHEST));
        return new Frame(middle, (west + east) / 2, scale, height);
    }

    /**
     * The same drawing, zoomed in around a point.
     *
     * @param steps each doubles the scale
     */
    public Frame nearer(int steps, Point middle) {
        return new Frame(middle.latitude(), middle.longitude(), perDegree * Math.pow(2, steps), height);
    }

    /** The distance of a point from the left edge, in units of the drawing. */
    public double x(Point point) {
        return WIDTH / 2.0 + (point.longitude() - longitude) * perDegree * Math.cos(Math.toRadians(latitude));
    }

    /** The distance of a point from the top edge, in units of the drawing. */
    public double y(Point point) {
        return height / 2.0 - (point.latitude() - latitude) * perDegree;
    }

    /** Whether the frame shows that point. */
    public boolean shows(Point point) {
        var x = x(point);
        var y = y(point);
        return x >= 0 && x <= WIDTH && y >= 0 && y <= height;
    }

    public Point middle() {
        return new Point(latitude, longitude);
    }

    public String viewBox() {
        return "0 0 %d %d".formatted(WIDTH, height);
    }

    /** Kilometres across the drawing. */
    public int kilometresAcross() {
        return (int) Math.round(WIDTH / perDegree * 111.2);
    }

    /** A number of the drawing, with one decimal at most. */
    static String units(double value) {
        var tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    private static DoubleStream latitudes(Collection<Point> points) {
        return points.stream().mapToDouble(Point::latitude);
    }

    private static DoubleStream longitudes(Collection<Point> points) {
        return points.stream().mapToDouble(Point::longitude);
    }
}
