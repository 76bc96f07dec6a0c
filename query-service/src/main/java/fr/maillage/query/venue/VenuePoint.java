package fr.maillage.query.venue;

import fr.maillage.events.Coordinates;
import fr.maillage.query.projection.CommuneKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The place of a venue on a map, and the freshness of its record on the day of the read session. */
public record VenuePoint(
        UUID id,
        String communeCode,
        @Nullable Coordinates coordinates,
        LocalDate saidOn,
        Freshness freshness,
        VenueStatus status) {

    static VenuePoint of(ResultSet row, LocalDate day) throws SQLException {
        var latitude = (Double) row.getObject("latitude");
        var longitude = (Double) row.getObject("longitude");
        var saidOn = row.getObject("said_on", LocalDate.class);
        return new VenuePoint(
                row.getObject("id", UUID.class),
                CommuneKey.code(row.getInt("commune")),
                latitude == null || longitude == null ? null : new Coordinates(latitude, longitude),
                saidOn,
                Freshness.on(day, saidOn),
                VenueStatus.valueOf(row.getString("status")));
    }
}
