package fr.maillage.command.venue.imports;

import fr.maillage.command.values.Ground;
import fr.maillage.command.values.Wording;
import fr.maillage.events.Coordinates;
import fr.maillage.territory.Commune;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reader of a venue's point in a row. A point that cannot be right is left out; the line is never refused for it. */
final class PointReader {

    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Zs}°]+");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,20}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,2})?");

    private PointReader() {}

    static @Nullable Coordinates read(Cells cells, Commune commune) {
        var latitude = degrees(cells, "latitude");
        var longitude = degrees(cells, "longitude");
        if (latitude == null || longitude == null) {
            half(cells);
            return null;
        }
        var swapped = Ground.check(longitude, latitude).value();
        var checked = Ground.check(latitude, longitude);
        if (checked.value() != null) {
            return near(cells, commune, checked.value());
        }
        if (swapped != null) {
            cells.warn("latitude", ImportReason.COORDINATES_SWAPPED.with());
            return near(cells, commune, swapped);
        }
        leaveUnread(cells);
        cells.warn("latitude", ImportReason.COORDINATES_OUTSIDE.with(latitude, longitude));
        return null;
    }

    private static @Nullable Coordinates near(Cells cells, Commune commune, Coordinates point) {
        var distance = DepartementCentres.distance(commune.departement(), point).orElse(0.0);
        if (distance <= DepartementCentres.MAX_KM) {
            return point;
        }
        leaveUnread(cells);
        cells.warn(
                "latitude",
                ImportReason.COORDINATES_FAR.with(
                        point.latitude(),
                        point.longitude(),
                        Math.round(distance),
                        commune.departement(),
                        commune.name()));
        return null;
    }

    /** Warns where only one coordinate is given, as that is no point. */
    private static void half(Cells cells) {
        var latitude = cells.raw("latitude");
        var longitude = cells.raw("longitude");
        if (latitude.isEmpty() != longitude.isEmpty()) {
            var given = latitude.isEmpty() ? "longitude" : "latitude";
            leaveUnread(cells);
            cells.warn(given, ImportReason.COORDINATES_HALF.with());
        }
    }

    /** Leaves both coordinates unread: a point has both or is none. */
    private static void leaveUnread(Cells cells) {
        cells.leaveUnread("latitude");
        cells.leaveUnread("longitude");
    }

    private static @Nullable Double degrees(Cells cells, String column) {
        var written = NOISE.matcher(cells.raw(column)).replaceAll("").replace(',', '.');
        if (written.isEmpty()) {
            return null;
        }
        if (NUMBER.matcher(written).matches()) {
            return Double.valueOf(written);
        }
        leaveUnread(cells);
        cells.warn(column, ImportReason.COORDINATES_MALFORMED.with(Wording.excerpt(cells.raw(column))));
        return null;
    }
}
