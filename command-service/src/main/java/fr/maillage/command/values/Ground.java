package fr.maillage.command.values;

import fr.maillage.events.Coordinates;
import java.util.List;

/** The check that a point lies in France, mainland or overseas. */
public final class Ground {

    /** A box around a part of France, in decimal degrees (WGS 84), a few kilometres larger than the land. */
    private record Box(double south, double north, double west, double east) {

        boolean holds(double latitude, double longitude) {
            return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
        }
    }

    private static final List<Box> FRANCE = List.of(
            new Box(41.3, 51.2, -5.3, 9.7), // mainland and Corsica
            new Box(15.8, 16.6, -61.9, -60.9), // Guadeloupe
            new Box(14.3, 15.0, -61.3, -60.7), // Martinique
            new Box(17.8, 18.2, -63.2, -62.7), // Saint-Martin, Saint-Barthélemy
            new Box(2.0, 5.9, -54.7, -51.5), // Guyane
            new Box(-21.5, -20.8, 55.1, 55.9), // La Réunion
            new Box(-13.1, -12.5, 44.9, 45.4), // Mayotte
            new Box(46.7, 47.2, -56.5, -56.0), // Saint-Pierre-et-Miquelon
            new Box(-23.0, -19.3, 163.3, 168.4), // Nouvelle-Calédonie
            new Box(-28.0, -7.7, -155.0, -134.0), // Polynésie française
            new Box(-14.5, -13.0, -178.4, -176.0)); // Wallis-et-Futuna

    private Ground() {}

    /** The point, if it lies in France. The violation says so if latitude and longitude were swapped. */
    public static Checked<Coordinates> check(double latitude, double longitude) {
        if (inFrance(latitude, longitude)) {
            return Checked.of(new Coordinates(latitude, longitude));
        }
        return inFrance(longitude, latitude)
                ? Checked.wrong(ValueReason.COORDINATES_SWAPPED, longitude, latitude)
                : Checked.wrong(ValueReason.COORDINATES_OUTSIDE, latitude, longitude);
    }

    private static boolean inFrance(double latitude, double longitude) {
        return FRANCE.stream().anyMatch(box -> box.holds(latitude, longitude));
    }
}
