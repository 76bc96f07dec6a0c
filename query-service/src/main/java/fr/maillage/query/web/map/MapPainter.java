package fr.maillage.query.web.map;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import fr.maillage.query.web.map.MapPicture.Chosen;
import fr.maillage.query.web.map.MapPicture.Land;
import fr.maillage.query.web.map.MapPicture.Layer;
import fr.maillage.query.web.map.MapPicture.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The painter of maps. It is pure: the same marks give the same picture. */
public final class MapPainter {

    /** Half the width of a cross, in units of the drawing. */
    private static final double CROSS = 5;

    /** Points nearer than this, in units of the drawing, would cover one another: only one of them is drawn. */
    private static final double APART = 4;

    /** States drawn as a cross instead of a dot: records lost, or nearly. */
    private static final Set<String> CROSSED = Set.of("STALE", "GONE");

    /** With more empty départements than this, none is marked as empty: a new network has mostly empty ones. */
    private static final int EMPTY_NAMED = 6;

    private final Outlines outlines;
    private final UnaryOperator<String> departementName;

    public MapPainter(Outlines outlines, UnaryOperator<String> departementName) {
        this.outlines = outlines;
        this.departementName = departementName;
    }

    /**
     * The data of a map.
     *
     * @param inside codes of the départements looked at
     * @param served codes of the départements from which something was received
     * @param states the states to draw, in the order of the legend
     * @param marks the records asked for
     * @param others points of other records, drawn small
     * @param chosen the selected record; null where none is
     * @param unplaced how many of the records asked for have no coordinates
     */
    public record Subject(
            Set<String> inside,
            Set<String> served,
            List<String> states,
            Collection<Mark> marks,
            Collection<Point> others,
            @Nullable Mark chosen,
            int unplaced) {}

    public MapPicture paint(Frame frame, Subject subject) {
        var chosen = subject.chosen();
        var labels = new Labels(frame);
        var chosenName = chosen == null ? null : labels.force(chosen.point(), chosen.place());
        return new MapPicture(
                frame,
                lands(frame, subject),
                dots(frame, subject.others()),
                subject.states().stream()
                        .map(state -> layer(frame, subject, state))
                        .toList(),
                names(frame, subject, labels),
                chosen == null || chosenName == null ? null : chosen(frame, chosen, chosenName),
                subject.unplaced());
    }

    private static Chosen chosen(Frame frame, Mark chosen, Name name) {
        return new Chosen(
                chosen.state(), Frame.units(frame.x(chosen.point())), Frame.units(frame.y(chosen.point())), name);
    }

    private List<Land> lands(Frame frame, Subject subject) {
        var lands = new ArrayList<Land>();
        var silent = subject.inside().stream()
                .filter(code -> !subject.served().contains(code))
                .count();
        outlines.rings().forEach((code, rings) -> {
            var inside = subject.inside().contains(code);
            var empty = inside && silent <= EMPTY_NAMED && !subject.served().contains(code);
            var seen = rings.stream().filter(ring -> touches(frame, ring)).toList();
            if (!seen.isEmpty()) {
                var middle = middle(frame, seen);
                var name = departementName.apply(code);
                lands.add(new Land(code, name, path(frame, seen), inside, empty, middle[0], middle[1]));
            }
        });
        return lands;
    }

    private static boolean touches(Frame frame, List<Point> ring) {
        var xs = ring.stream().mapToDouble(frame::x).summaryStatistics();
        var ys = ring.stream().mapToDouble(frame::y).summaryStatistics();
        return xs.getMax() >= 0 && xs.getMin() <= Frame.WIDTH && ys.getMax() >= 0 && ys.getMin() <= frame.height();
    }

    /** Where a name can be written: the middle of the visible part of the largest ring. */
    private static int[] middle(Frame frame, List<List<Point>> rings) {
        var largest = rings.stream()
                .max(java.util.Comparator.comparingInt(List::size))
                .orElseThrow();
        var x = largest.stream()
                .mapToDouble(point -> Math.clamp(frame.x(point), 0, Frame.WIDTH))
                .summaryStatistics();
        var y = largest.stream()
                .mapToDouble(point -> Math.clamp(frame.y(point), 0, frame.height()))
                .summaryStatistics();
        return new int[] {(int) (x.getMin() + x.getMax()) / 2, (int) (y.getMin() + y.getMax()) / 2};
    }

    private static String path(Frame frame, List<List<Point>> rings) {
        var path = new StringBuilder();
        for (var ring : rings) {
            var last = "";
            var mark = "M";
            for (var point : ring) {
                var here = Frame.units(frame.x(point)) + " " + Frame.units(frame.y(point));
                if (!here.equals(last)) {
                    path.append(mark).append(here);
                    mark = " ";
                    last = here;
                }
            }
            path.append('Z');
        }
        return path.toString();
    }

    private static Layer layer(Frame frame, Subject subject, String state) {
        var marks = subject.marks().stream()
                .filter(mark -> mark.state().equals(state))
                .toList();
        var points = marks.stream().map(Mark::point).toList();
        var crossed = CROSSED.contains(state);
        return new Layer(state, crossed, crossed ? crosses(frame, points) : dots(frame, points), marks.size());
    }

    /** A path of strokes without length: round caps make them dots of the same size on every screen. */
    private static String dots(Frame frame, Collection<Point> points) {
        return thinned(frame, points)
                .map(point -> "M" + Frame.units(frame.x(point)) + " " + Frame.units(frame.y(point)) + "h0")
                .collect(joining());
    }

    private static String crosses(Frame frame, Collection<Point> points) {
        return thinned(frame, points)
                .map(point -> "M" + Frame.units(frame.x(point) - CROSS) + " " + Frame.units(frame.y(point) - CROSS)
                        + "l10 10m0-10l-10 10")
                .collect(joining());
    }

    /** The visible points. Of those at the same spot only one is kept; zooming in shows more. */
    private static Stream<Point> thinned(Frame frame, Collection<Point> points) {
        var bySpot = new LinkedHashMap<List<Long>, Point>();
        points.stream()
                .filter(frame::shows)
                .forEach(point -> bySpot.putIfAbsent(
                        List.of(Math.round(frame.x(point) / APART), Math.round(frame.y(point) / APART)), point));
        return bySpot.values().stream();
    }

    /** The names of the places with most marks, as many as fit. */
    private static List<Name> names(Frame frame, Subject subject, Labels labels) {
        var byPlace = subject.marks().stream()
                .filter(mark -> frame.shows(mark.point()))
                .collect(groupingBy(Mark::place, counting()));
        return byPlace.entrySet().stream()
                .sorted(java.util.Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(java.util.Map.Entry.comparingByKey()))
                .flatMap(entry ->
                        subject.marks().stream()
                                .filter(mark -> mark.place().equals(entry.getKey()))
                                .findFirst()
                                .stream())
                .map(mark -> labels.offer(mark.point(), mark.place()))
                .flatMap(java.util.Optional::stream)
                .toList();
    }
}
