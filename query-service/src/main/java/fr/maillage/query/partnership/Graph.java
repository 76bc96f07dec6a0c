package fr.maillage.query.partnership;

import fr.maillage.query.reading.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Partnerships as a drawing: a knot for each structure, a thread for each two that work together. The same partnerships
 * always give the same drawing.
 *
 * @param height of the drawing, in its own units; it is {@value #WIDTH} wide
 */
public record Graph(int height, List<Knot> knots, List<Thread> threads) {

    /** The width of the drawing, in its own units. */
    public static final int WIDTH = 760;

    /** The longest name shown, in characters; a longer one is cut. */
    private static final int LONGEST = 26;

    /** The width of a letter of a name, at most on average, in units of the drawing. */
    private static final double LETTER = 8;

    /**
     * A structure.
     *
     * @param name short enough to stand below the knot
     */
    public record Knot(String x, String y, String name) {}

    /**
     * Two structures that work together.
     *
     * @param formed whether they agreed, and it goes on: otherwise the thread is dashed
     */
    public record Thread(String path, boolean formed) {}

    static Graph of(List<PartnershipItem> partnerships) {
        var names = new LinkedHashMap<UUID, String>();
        partnerships.stream()
                .flatMap(one -> one.parties().stream())
                .distinct()
                .sorted(Comparator.comparing(Named::name).thenComparing(Named::id))
                .forEach(party -> names.put(party.id(), party.name()));
        var order = List.copyOf(names.keySet());
        var pairs =
                partnerships.stream().flatMap(one -> pairs(one, order).stream()).toList();
        var shown =
                order.stream().map(id -> shortened(names.getOrDefault(id, ""))).toList();
        var layout = Layout.of(
                shown.stream().map(name -> name.length() * LETTER).toList(),
                pairs.stream().map(Pair::ends).toList(),
                WIDTH);
        var places = layout.places();
        var knots = new ArrayList<Knot>();
        for (var n = 0; n < order.size(); n++) {
            var place = places.get(n);
            knots.add(new Knot(written(place.x()), written(place.y()), shown.get(n)));
        }
        var threads = pairs.stream()
                .map(pair -> new Thread(
                        path(
                                places.get(pair.ends().from()),
                                places.get(pair.ends().to())),
                        pair.formed()))
                .distinct()
                .toList();
        return new Graph(layout.height(), knots, threads);
    }

    private record Pair(Layout.Link ends, boolean formed) {}

    private static List<Pair> pairs(PartnershipItem one, List<UUID> order) {
        var found = new ArrayList<Pair>();
        var parties = one.parties().stream()
                .map(Named::id)
                .map(order::indexOf)
                .sorted()
                .toList();
        for (var first = 0; first < parties.size(); first++) {
            for (var second = first + 1; second < parties.size(); second++) {
                found.add(new Pair(
                        new Layout.Link(parties.get(first), parties.get(second)),
                        one.status() == PartnershipStatus.FORMED));
            }
        }
        return found;
    }

    private static String path(Layout.Place from, Layout.Place to) {
        return "M" + written(from.x()) + " " + written(from.y()) + "L" + written(to.x()) + " " + written(to.y());
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1).strip() + "…";
    }

    private static String written(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
