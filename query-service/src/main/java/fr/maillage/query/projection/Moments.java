package fr.maillage.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/**
 * When the log took its facts, so that an instant can be answered with a position. Kept by the engine and not by a
 * projection, because it must not depend on what a version can read: every fact counts, parked ones too.
 */
final class Moments {

    private Moments() {}

    /** Notes the last position of each instant among these records; noting them again changes nothing. */
    static void note(Connection connection, List<LogRecord> records) throws SQLException {
        var last = new TreeMap<Instant, Long>();
        records.forEach(record -> last.merge(record.recordedAt(), record.position(), Math::max));
        try (var insert = connection.prepareStatement("""
                INSERT INTO moment (recorded_at, position) SELECT * FROM unnest(?::timestamptz[], ?::bigint[])
                ON CONFLICT (recorded_at) DO UPDATE SET position = excluded.position
                WHERE moment.position < excluded.position
                """)) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "timestamptz",
                            last.keySet().stream().map(Timestamp::from).toArray()));
            insert.setObject(
                    2, last.values().stream().mapToLong(Long::longValue).toArray());
            insert.executeUpdate();
        }
    }
}
