package fr.maillage.query.reading;

import fr.maillage.events.Coordinates;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A point to search around, written {@code 50.42,2.83}: latitude, longitude, in degrees. */
public record Near(double latitude, double longitude) {

    /** The radius of a search where none is asked for, in km. */
    public static final double DEFAULT_KM = 20;

    /** The largest radius of a search, in km. */
    public static final int MAX_KM = 1_000;

    /** The smallest radius of a search, in km. */
    public static final String LEAST_KM = "0.1";

    /** The point asked for by {@code near}; null where none is. */
    public static @Nullable Near of(Parameters asked) {
        return asked.read("near", Near::parse, "« near » attend une latitude et une longitude : 50.42,2.83.");
    }

    /** The radius asked for by {@code within}, in km. */
    public static double within(Parameters asked) {
        var within = asked.decimal("within", Double.parseDouble(LEAST_KM), MAX_KM);
        if (within != null && asked.text("near") == null) {
            asked.fail("within", "alone", "« within » dit un rayon : donnez aussi le point, « near ».");
        }
        return within == null ? DEFAULT_KM : within;
    }

    /**
     * The SQL of the great-circle distance in km, on a sphere of 6,371 km, from {@code :latitude} and
     * {@code :longitude} to the columns of the same names.
     *
     * @param row alias in SQL of the row that has them
     */
    public static String distance(String row) {
        return """
                12742 * asin(least(1, sqrt(
                    power(sin(radians(%1$s.latitude - :latitude) / 2), 2)
                    + cos(radians(:latitude)) * cos(radians(%1$s.latitude))
                    * power(sin(radians(%1$s.longitude - :longitude) / 2), 2))))""".formatted(row);
    }

    /** The same distance to one point, in km. */
    public double kmTo(double otherLatitude, double otherLongitude) {
        var half = Math.pow(Math.sin(Math.toRadians(otherLatitude - latitude) / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(otherLatitude))
                        * Math.pow(Math.sin(Math.toRadians(otherLongitude - longitude) / 2), 2);
        return 12_742 * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    /** Parses a point; empty where the text is no point on Earth. */
    static Optional<Near> parse(String text) {
        try {
            var parts = text.split(",", -1);
            var near = new Near(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
            var onEarth = parts.length == 2 && Math.abs(near.latitude) <= 90 && Math.abs(near.longitude) <= 180;
            return onEarth ? Optional.of(near) : Optional.empty();
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException malformed) {
            return Optional.empty();
        }
    }

    /** The distance to another point in km, to a tenth, as people are told it. */
    public double kmTo(Coordinates other) {
        return Math.round(kmTo(other.latitude(), other.longitude()) * 10) / 10.0;
    }
}
