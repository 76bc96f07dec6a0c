package fr.maillage.query.venue;

import static java.util.stream.Collectors.toSet;

import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.security.Framed;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Texts;
import fr.maillage.query.web.map.MapPainter;
import fr.maillage.query.web.map.MapPicture.Layer;
import fr.maillage.query.web.map.Mark;
import fr.maillage.query.web.map.Point;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The map beside the list. The venues found are marked by their freshness; the others are small dots. */
@Component
class VenueMaps {

    private static final List<String> STATES = List.of("FRESH", "WATCH", "VERIFY", "STALE");

    /** The one sign of venues in a frame. The age of a record is of use to the network, not to the public. */
    private static final String FRAMED = "ACTED";

    /** The nearest zoom step; 0 is the whole frame. */
    private static final int NEAREST = 6;

    private final Ground ground;
    private final MapPainter painter;
    private final Gazetteer gazetteer;
    private final Texts texts;

    VenueMaps(Ground ground, MapPainter painter, Gazetteer gazetteer, Texts texts) {
        this.ground = ground;
        this.painter = painter;
        this.gazetteer = gazetteer;
        this.texts = texts;
    }

    VenuesPage.Map map(
            Collection<VenuePoint> asked,
            Collection<VenuePoint> all,
            VenueFilter filter,
            int zoom,
            Optional<VenueItem> chosen,
            Address here) {
        var inside = ground.departements(filter.territory(), all);
        var mark = chosen.map(this::mark).orElse(null);
        var steps = Math.clamp(zoom, 0, NEAREST);
        var whole = ground.frame(filter.territory(), inside, asked);
        var frame = steps == 0 ? whole : whole.nearer(steps, mark == null ? whole.middle() : mark.point());
        var ids = asked.stream().map(VenuePoint::id).collect(toSet());
        var others = all.stream().filter(spot -> !ids.contains(spot.id())).toList();
        var framed = here.path().equals(Framed.PLACES);
        var marks = asked.stream()
                .map(this::mark)
                .flatMap(Optional::stream)
                .map(one -> framed ? new Mark(one.point(), FRAMED, one.place()) : one)
                .toList();
        var states = (framed ? List.of(FRAMED) : STATES)
                .stream()
                        .filter(state ->
                                marks.stream().anyMatch(one -> one.state().equals(state)))
                        .toList();
        var picture = painter.paint(
                frame,
                new MapPainter.Subject(
                        inside,
                        ground.departementsOf(all),
                        states,
                        marks,
                        Ground.points(others),
                        mark,
                        asked.size() - marks.size()));
        return new VenuesPage.Map(
                picture,
                framed ? texts.of("frame.places.map") : label(picture.layers()),
                steps == NEAREST ? null : here.with("zoom", steps + 1).toString(),
                steps == 0 ? null : (steps == 1 ? here.without("zoom") : here.with("zoom", steps - 1)).toString());
    }

    private String label(List<Layer> layers) {
        return texts.of(
                "map.label",
                layers.stream()
                        .map(layer -> layer.count() + " " + texts.of("fresh." + layer.state()))
                        .collect(Collectors.joining(", ")));
    }

    private Optional<Mark> mark(VenuePoint spot) {
        return Optional.ofNullable(spot.coordinates())
                .map(at -> new Mark(
                        new Point(at.latitude(), at.longitude()),
                        spot.freshness().name(),
                        gazetteer.commune(spot.communeCode()).name()));
    }

    private @Nullable Mark mark(VenueItem venue) {
        var at = venue.coordinates();
        return at == null
                ? null
                : new Mark(
                        new Point(at.latitude(), at.longitude()),
                        venue.freshness().name(),
                        venue.territory().commune().name());
    }
}
