package fr.maillage.command.venue.imports;

import fr.maillage.events.Coordinates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rough centres of the départements: enough to see that a point cannot lie in one. The reference data of communes
 * has no points, so a smaller error than this is not found.
 */
final class DepartementCentres {

    /** Kilometres from the centre: farther than any place of any département on the list. */
    static final double MAX_KM = 120;

    private static final double EARTH_RADIUS_KM = 6_371;
    private static final Map<String, Coordinates> CENTRES = load();

    private DepartementCentres() {}

    /**
     * The distance of a point from the centre of a département, in km; empty for those too vast or too scattered to
     * say.
     */
    static Optional<Double> distance(String departement, Coordinates point) {
        return Optional.ofNullable(CENTRES.get(departement)).map(centre -> km(centre, point));
    }

    private static double km(Coordinates one, Coordinates other) {
        var north = Math.toRadians(other.latitude() - one.latitude());
        var east = Math.toRadians(other.longitude() - one.longitude())
                * Math.cos(Math.toRadians((one.latitude() + other.latitude()) / 2));
        return EARTH_RADIUS_KM * Math.hypot(north, east);
    }

    private static Map<String, Coordinates> load() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DepartementCentres.class.getResourceAsStream("departement-centres.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(
                            cells -> cells[0],
                            cells -> new Coordinates(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
