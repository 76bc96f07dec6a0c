package fr.maillage.query.venue;

import static java.util.stream.Collectors.toSet;

import fr.maillage.query.web.map.Frame;
import fr.maillage.query.web.map.Outlines;
import fr.maillage.query.web.map.Point;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Territory.Scale;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The choice of the area that a map shows: the territory asked for, else the régions that the network serves. */
@Component
class Ground {

    private final Territories territories;
    private final Outlines outlines;

    Ground(Territories territories, Outlines outlines) {
        this.territories = territories;
        this.outlines = outlines;
    }

    /** The codes of the départements that the map shows. */
    Set<String> departements(@Nullable Territory territory, Collection<VenuePoint> all) {
        if (territory == null || territory.scale() == Scale.FRANCE) {
            var regions = departementsOf(all).stream()
                    .map(territories::regionOf)
                    .filter(Objects::nonNull)
                    .collect(toSet());
            return regions.isEmpty()
                    ? mainland()
                    : regions.stream().flatMap(this::ofRegion).collect(toSet());
        }
        return switch (territory.scale()) {
            case REGION -> ofRegion(territory.code()).collect(toSet());
            case DEPARTEMENT -> Set.of(territory.code());
            case EPCI ->
                territories.communesOf(territory.code()).stream()
                        .map(Commune::departement)
                        .collect(toSet());
            default ->
                territories.today(territory.code()).stream()
                        .map(Commune::departement)
                        .collect(toSet());
        };
    }

    /** The codes of the départements in which at least one of these venues stands. */
    Set<String> departementsOf(Collection<VenuePoint> spots) {
        return spots.stream().map(spot -> departement(spot.communeCode())).collect(toSet());
    }

    String departement(String communeCode) {
        return territories
                .today(communeCode)
                .map(Commune::departement)
                .orElseGet(() -> communeCode.substring(0, communeCode.startsWith("97") ? 3 : 2));
    }

    /**
     * The frame of the map. It surrounds the départements shown; for a smaller territory it surrounds the venues in it.
     */
    Frame frame(@Nullable Territory territory, Set<String> departements, Collection<VenuePoint> asked) {
        var small = territory != null && (territory.scale() == Scale.EPCI || territory.scale() == Scale.COMMUNE);
        var points = small ? points(asked) : List.<Point>of();
        if (!points.isEmpty()) {
            return Frame.around(points);
        }
        var corners = outlines.corners(departements);
        return Frame.around(corners.isEmpty() ? outlines.corners(mainland()) : corners);
    }

    static List<Point> points(Collection<VenuePoint> spots) {
        return spots.stream()
                .map(VenuePoint::coordinates)
                .filter(Objects::nonNull)
                .map(place -> new Point(place.latitude(), place.longitude()))
                .toList();
    }

    private java.util.stream.Stream<String> ofRegion(String region) {
        return territories.departementsOf(region).stream();
    }

    private Set<String> mainland() {
        return outlines.rings().keySet().stream()
                .filter(code -> code.length() == 2)
                .collect(toSet());
    }
}
