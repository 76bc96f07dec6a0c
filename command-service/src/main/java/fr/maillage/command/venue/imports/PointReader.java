package fr.maillage.command.venue.imports;

import fr.maillage.command.values.Ground;
import fr.maillage.events.Coordinates;
import fr.maillage.territory.Commune;
import org.jspecify.annotations.Nullable;

/** What a row says of the point where a venue stands: a point that cannot be right is left out, never the line. */
final class PointReader {

    private PointReader() {}

    static @Nullable Coordinates read(Cells cells, Commune commune) {
        var latitude = degrees(cells, "latitude");
        var longitude = degrees(cells, "longitude");
        if (latitude == null || longitude == null) {
            return null;
        }
        var swapped = Ground.check(longitude, latitude).value();
        var checked = Ground.check(latitude, longitude);
        if (checked.value() != null) {
            return near(cells, commune, checked.value());
        }
        if (swapped != null) {
            cells.warn(
                    "latitude",
                    "venue.coordinates.swapped",
                    "Latitude et longitude sont inversées : elles sont remises dans l'ordre.");
            return near(cells, commune, swapped);
        }
        cells.leaveUnread("latitude");
        cells.warn(
                "latitude",
                "venue.coordinates.outside",
                "Le point %s, %s est hors de France : il est laissé de côté.".formatted(latitude, longitude));
        return null;
    }

    private static @Nullable Coordinates near(Cells cells, Commune commune, Coordinates point) {
        var distance = DepartementCentres.distance(commune.departement(), point).orElse(0.0);
        if (distance <= DepartementCentres.MAX_KM) {
            return point;
        }
        cells.leaveUnread("latitude");
        cells.warn(
                "latitude",
                "venue.coordinates.far",
                "Le point %s, %s est à quelque %d km du centre du département %s, où se trouve %s : il est laissé de côté."
                        .formatted(
                                point.latitude(),
                                point.longitude(),
                                Math.round(distance),
                                commune.departement(),
                                commune.name()));
        return null;
    }

    private static @Nullable Double degrees(Cells cells, String column) {
        var written = cells.raw(column).replace(',', '.');
        if (written.isEmpty()) {
            return null;
        }
        try {
            return Double.valueOf(written);
        } catch (NumberFormatException notANumber) {
            cells.leaveUnread(column);
            cells.warn(
                    column,
                    "venue.coordinates.malformed",
                    "« %s » n'est pas un nombre de degrés : le point est laissé de côté.".formatted(cells.raw(column)));
            return null;
        }
    }
}
