package fr.maillage.query.venue;

import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.web.map.MapPainter;
import fr.maillage.query.web.map.MapPicture;
import fr.maillage.query.web.map.Mark;
import fr.maillage.query.web.map.Point;
import fr.maillage.territory.Territory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The maps of venues, each drawn with the sign that a page gives it. */
@Component
public class SpotMaps {

    private final Ground ground;
    private final MapPainter painter;
    private final Gazetteer gazetteer;

    SpotMaps(Ground ground, MapPainter painter, Gazetteer gazetteer) {
        this.ground = ground;
        this.painter = painter;
        this.gazetteer = gazetteer;
    }

    /**
     * A map of a territory.
     *
     * @param territory null for the whole network
     * @param states the signs, in the order of the legend
     * @param state the sign of a venue; empty for a small dot
     */
    public MapPicture picture(
            @Nullable Territory territory,
            Collection<VenuePoint> spots,
            List<String> states,
            Function<VenuePoint, String> state) {
        var marks = new ArrayList<Mark>();
        var others = new ArrayList<Point>();
        for (var spot : spots) {
            var at = spot.coordinates();
            if (at == null) {
                continue;
            }
            var point = new Point(at.latitude(), at.longitude());
            var sign = state.apply(spot);
            if (sign.isEmpty()) {
                others.add(point);
            } else {
                marks.add(new Mark(
                        point, sign, gazetteer.commune(spot.communeCode()).name()));
            }
        }
        var inside = ground.departements(territory, spots);
        var subject = new MapPainter.Subject(inside, ground.departementsOf(spots), states, marks, others, null, 0);
        return painter.paint(ground.frame(territory, inside, spots), subject);
    }
}
