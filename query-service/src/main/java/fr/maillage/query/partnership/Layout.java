package fr.maillage.query.partnership;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The places of the knots of a drawing. Linked knots stand together and apart from all others; no name covers another.
 * The layout starts in the same way every time, without chance. A graph library would bring three archives in place of
 * these lines.
 *
 * @param height height of the drawing, as high as it takes
 */
record Layout(List<Place> places, int height) {

    /** The space around each group of linked knots, on all sides. */
    private static final double APART = 30;

    Layout {
        places = List.copyOf(places);
    }

    /** Two knots, by their number. */
    record Link(int from, int to) {}

    record Place(double x, double y) {}

    /**
     * The layout of these knots.
     *
     * @param names width of the name below each knot
     * @param width width of the drawing
     */
    static Layout of(List<Double> names, List<Link> links, int width) {
        var places = new Place[names.size()];
        var top = 0.0;
        for (var row : rows(knots(names, links, width), width)) {
            var spare = (width - row.stream().mapToDouble(Cluster::width).sum()) / (row.size() + 1);
            var left = spare;
            var high = row.stream().mapToDouble(Cluster::height).max().orElse(0);
            for (var cluster : row) {
                cluster.place(places, left, top + (high - cluster.height()) / 2);
                left += cluster.width() + spare;
            }
            top += high + APART;
        }
        return new Layout(List.of(places), (int) Math.ceil(top));
    }

    /** The groups of linked knots, the largest first. */
    private static List<Cluster> knots(List<Double> names, List<Link> links, int width) {
        var head = IntStream.range(0, names.size()).toArray();
        for (var link : links) {
            var one = head[link.from()];
            var other = head[link.to()];
            Arrays.setAll(head, knot -> head[knot] == one ? other : head[knot]);
        }
        Map<Integer, List<Integer>> together = new TreeMap<>();
        for (var knot = 0; knot < head.length; knot++) {
            together.computeIfAbsent(head[knot], first -> new ArrayList<>()).add(knot);
        }
        return together.values().stream()
                .sorted(Comparator.<List<Integer>>comparingInt(List::size).reversed())
                .map(knots -> Cluster.of(knots, names, links, width))
                .toList();
    }

    /** The groups in rows, as on shelves: each in the first row that has room for it. */
    private static List<List<Cluster>> rows(List<Cluster> clusters, int width) {
        var rows = new ArrayList<List<Cluster>>();
        for (var cluster : clusters) {
            var row = rows.stream()
                    .filter(one -> one.stream()
                                    .mapToDouble(there -> there.width() + APART)
                                    .sum()
                            <= width - cluster.width())
                    .findFirst()
                    .orElseGet(() -> {
                        rows.add(new ArrayList<>());
                        return rows.getLast();
                    });
            row.add(cluster);
        }
        return rows;
    }
}
