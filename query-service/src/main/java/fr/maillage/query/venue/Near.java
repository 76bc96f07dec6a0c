package fr.maillage.query.venue;

import fr.maillage.events.Coordinates;
import java.util.Optional;

/** A point that venues are looked for around, written {@code 50.42,2.83}: latitude, longitude. */
public record Near(double latitude, double longitude) {

    /** Reads it; empty where it is no point on Earth. */
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

    static Near of(Coordinates coordinates) {
        return new Near(coordinates.latitude(), coordinates.longitude());
    }
}
