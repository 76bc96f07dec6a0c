package fr.maillage.query.need;

import fr.maillage.events.Coordinates;
import fr.maillage.query.projection.CommuneKey;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Near;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.resource.ResourceItem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Distances from where something is looked for to where resources are. A commune has no point of its own: its middle is
 * that of the venues that lie in it.
 */
final class Surroundings {

    private final String commune;
    private final Map<UUID, Coordinates> venues = new HashMap<>();
    private final Map<String, Coordinates> middles;

    Surroundings(ReadSession reading, NeedItem need, List<ResourceItem> resources) {
        commune = need.communeCode();
        reading.snapshot()
                .sql("SELECT v.id, v.latitude, v.longitude FROM {venue} v WHERE v.id = ANY(:ids)"
                        + " AND v.latitude IS NOT NULL AND v.longitude IS NOT NULL")
                .param(
                        "ids",
                        resources.stream()
                                .flatMap(resource -> Stream.ofNullable(resource.venue()))
                                .map(Named::id)
                                .toArray(UUID[]::new))
                .query(row -> {
                    venues.put(
                            row.getObject("id", UUID.class),
                            new Coordinates(row.getDouble("latitude"), row.getDouble("longitude")));
                });
        middles = middles(
                reading,
                Stream.concat(Stream.of(commune), resources.stream().map(ResourceItem::communeCode))
                        .distinct()
                        .toList());
    }

    /** The middle of a commune; null where nothing is known there. */
    static @Nullable Near middle(ReadSession reading, String commune) {
        return near(middles(reading, List.of(commune)).get(commune));
    }

    private static @Nullable Near near(@Nullable Coordinates point) {
        return point == null ? null : new Near(point.latitude(), point.longitude());
    }

    private static Map<String, Coordinates> middles(ReadSession reading, Collection<String> communes) {
        var middles = new HashMap<String, Coordinates>();
        reading.snapshot()
                .sql("SELECT v.commune, avg(v.latitude) AS latitude, avg(v.longitude) AS longitude FROM {venue} v"
                        + " WHERE v.commune = ANY(:communes) AND v.latitude IS NOT NULL AND v.longitude IS NOT NULL"
                        + " GROUP BY v.commune")
                .param("communes", communes.stream().map(CommuneKey::of).toArray(Integer[]::new))
                .query(row -> {
                    middles.put(
                            CommuneKey.code(row.getInt("commune")),
                            new Coordinates(row.getDouble("latitude"), row.getDouble("longitude")));
                });
        return middles;
    }

    /**
     * The distance to the venue of a resource, else to the middle of its commune, in km; null where one of the two
     * points is not known.
     */
    @Nullable Double distance(ResourceItem resource) {
        var venue =
                resource.venue() == null ? null : venues.get(resource.venue().id());
        return distance(
                near(middles.get(commune)),
                venue == null ? middles.get(resource.communeCode()) : venue,
                resource.communeCode().equals(commune));
    }

    /**
     * The distance between two points in km, to a tenth; 0 in one commune where it is not known better, else null.
     *
     * @param here whether both lie in one commune
     */
    static @Nullable Double distance(@Nullable Near from, @Nullable Coordinates to, boolean here) {
        if (from == null || to == null) {
            return here ? Double.valueOf(0) : null;
        }
        return from.kmTo(to);
    }
}
