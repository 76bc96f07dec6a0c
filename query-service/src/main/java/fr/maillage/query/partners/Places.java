package fr.maillage.query.partners;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.maillage.events.Coordinates;
import fr.maillage.query.partners.Partner.Place;
import fr.maillage.query.projection.CommuneKey;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Near;
import fr.maillage.query.reading.ReadSession;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The places where structures can be found: their open venues, and those where workshops of the theme are held. */
final class Places {

    /** The SQL condition that a venue {@code v} is not closed on {@code :day}. */
    static final String OPEN = """
            NOT coalesce(v.closed_from <= :day AND coalesce(v.closed_until >= :day, true), false)""";

    private static final Comparator<Place> NEAREST = Comparator.comparing(
                    Place::distance, Comparator.nullsLast(Comparator.<Double>naturalOrder()))
            .thenComparing(place -> !place.own())
            .thenComparing(Place::name)
            .thenComparing(Place::id);

    private final Gazetteer gazetteer;
    private final PartnersFilter filter;
    private final Map<UUID, List<Place>> places;

    Places(ReadSession reading, PartnersFilter filter, Gazetteer gazetteer, UUID[] structures) {
        this.gazetteer = gazetteer;
        this.filter = filter;
        this.places = read(reading, structures);
    }

    /** The places of a structure, the nearest first; by name if no point was asked for. */
    List<Place> of(UUID structure) {
        return places.getOrDefault(structure, List.of()).stream()
                .sorted(NEAREST)
                .toList();
    }

    private record Found(UUID structure, Place place) {}

    private Map<UUID, List<Place>> read(ReadSession reading, UUID[] structures) {
        return reading
                .snapshot()
                .sql("""
                        SELECT found.structure, found.own, v.id, v.name, v.commune, v.latitude, v.longitude, v.services FROM (
                            SELECT v.structure_id AS structure, v.id AS venue, true AS own FROM {venue} v
                            WHERE v.structure_id = ANY(:structures)
                            UNION
                            SELECT party, w.venue_id, false FROM {workshop} w
                            CROSS JOIN unnest(array_append(w.joined, w.lead)) party
                            WHERE party = ANY(:structures) AND w.theme = ANY(:themes) AND w.status IN ('HELD', 'CONFIRMED')
                        ) found JOIN {venue} v ON v.id = found.venue
                        WHERE (found.own OR v.structure_id IS DISTINCT FROM found.structure) AND\s""" + OPEN)
                .param("structures", structures)
                .param("themes", filter.themes().toArray(String[]::new))
                .param("day", reading.day())
                .query((row, number) -> new Found(row.getObject("structure", UUID.class), place(row)))
                .list()
                .stream()
                .collect(groupingBy(Found::structure, mapping(Found::place, toList())));
    }

    private Place place(ResultSet row) throws SQLException {
        var latitude = (Double) row.getObject("latitude");
        var longitude = (Double) row.getObject("longitude");
        var coordinates = latitude == null || longitude == null ? null : new Coordinates(latitude, longitude);
        return new Place(
                row.getObject("id", UUID.class),
                row.getString("name"),
                gazetteer.commune(CommuneKey.code(row.getInt("commune"))),
                coordinates,
                distance(filter.near(), coordinates),
                row.getBoolean("own"),
                texts(row.getArray("services"))
                        .filter(filter.services()::contains)
                        .toList());
    }

    private static @Nullable Double distance(@Nullable Near near, @Nullable Coordinates coordinates) {
        return near == null || coordinates == null ? null : near.kmTo(coordinates);
    }

    private static Stream<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? Stream.empty() : Arrays.stream((String[]) array.getArray());
    }
}
