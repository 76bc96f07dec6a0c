package fr.maillage.query.web.map;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The background tiles under a map, where a hub has configured a tile server: square tiles in the Web Mercator grid,
 * each placed where the drawing shows its ground. If the server is away, the outlines and points are still there.
 *
 * @param template address of a tile, with {@code {z}}, {@code {x}} and {@code {y}}; empty for none
 * @param credit whose pictures they are
 */
public record BaseMap(String template, String credit) {

    /** A tile's width in its own pixels. One pixel is about one unit of the drawing. */
    private static final int PIXELS = 256;

    private static final int NEAREST = 18;

    /**
     * The most tiles of a drawing. It usually shows about twelve; where it would need more than this, none are drawn.
     */
    private static final int MOST = 40;

    /** A tile, and its place in the drawing. */
    public record Tile(String href, String x, String y, String width, String height) {}

    /** Whether a tile server is configured. */
    public boolean isThere() {
        return !template.isBlank();
    }

    /** The only host that the browser may fetch tiles from; null where there are none. */
    public @Nullable String origin() {
        var address = isThere() ? URI.create(template.replaceAll("[{}]", "")) : null;
        return address == null ? null : address.getScheme() + "://" + address.getAuthority();
    }

    /** The tiles under a frame, row by row. */
    public List<Tile> over(Frame frame) {
        if (!isThere()) {
            return List.of();
        }
        var flat = Math.cos(Math.toRadians(frame.latitude()));
        var worldWidth = 360 * frame.perDegree() * flat;
        var zoom = Math.clamp(Math.round(Math.log(worldWidth / PIXELS) / Math.log(2)), 0, NEAREST);
        var across = 1 << zoom;
        var halfWide = Frame.WIDTH / 2.0 / frame.perDegree() / flat;
        var halfHigh = frame.height() / 2.0 / frame.perDegree();
        var west = column(frame.longitude() - halfWide, across);
        var east = column(frame.longitude() + halfWide, across);
        var north = row(frame.latitude() + halfHigh, across);
        var south = row(frame.latitude() - halfHigh, across);
        if ((east - west + 1) * (south - north + 1) > MOST) {
            return List.of();
        }
        var tiles = new ArrayList<Tile>();
        for (var y = north; y <= south; y++) {
            for (var x = west; x <= east; x++) {
                tiles.add(tile(frame, (int) zoom, x, y, across));
            }
        }
        return tiles;
    }

    private Tile tile(Frame frame, int zoom, int x, int y, int across) {
        var left = frame.x(corner(x, y, across));
        var top = frame.y(corner(x, y, across));
        var far = corner(x + 1, y + 1, across);
        var href = template.replace("{z}", Integer.toString(zoom))
                .replace("{x}", Integer.toString(x))
                .replace("{y}", Integer.toString(y));
        return new Tile(href, units(left), units(top), units(frame.x(far) - left), units(frame.y(far) - top));
    }

    private static Point corner(int x, int y, int across) {
        var latitude = Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2.0 * y / across))));
        return new Point(latitude, 360.0 * x / across - 180);
    }

    private static int column(double longitude, int across) {
        return Math.clamp((long) Math.floor((longitude + 180) / 360 * across), 0, across - 1);
    }

    private static int row(double latitude, int across) {
        var mercator = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2));
        return Math.clamp((long) Math.floor((1 - mercator / Math.PI) / 2 * across), 0, across - 1);
    }

    /** A number with two decimals, finer than for points: tiles must meet without a seam. */
    private static String units(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
