package fr.maillage.query.projection;

import fr.maillage.wire.Incarnation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/**
 * The times at which each log took its events, so that an instant can be answered with a position. The engine keeps
 * them and not a projection, because they must not depend on what a version can read: every event counts, dead letters
 * too.
 */
final class PositionClock {

    private PositionClock() {}

    /** Forgets the times of earlier logs of which there is no build any more. */
    static void forgetBefore(Connection connection, Incarnation log) throws SQLException {
        try (var delete = connection.prepareStatement(
                "DELETE FROM moment WHERE incarnation < ? AND incarnation NOT IN (SELECT incarnation FROM generation)")) {
            delete.setObject(1, log.id());
            delete.executeUpdate();
        }
    }

    /** Notes the last position of each instant among these records of one log. Noting them again changes nothing. */
    static void note(Connection connection, List<LogRecord> records) throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        var last = new TreeMap<Instant, Long>();
        records.forEach(record -> last.merge(record.recordedAt(), record.position(), Math::max));
        try (var insert = connection.prepareStatement("""
                INSERT INTO moment (recorded_at, position, incarnation)
                SELECT *, ?::uuid FROM unnest(?::timestamptz[], ?::bigint[])
                ON CONFLICT (incarnation, recorded_at) DO UPDATE SET position = excluded.position
                WHERE moment.position < excluded.position
                """)) {
            insert.setObject(1, records.get(0).log().id());
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "timestamptz",
                            last.keySet().stream().map(Timestamp::from).toArray()));
            insert.setObject(
                    3, last.values().stream().mapToLong(Long::longValue).toArray());
            insert.executeUpdate();
        }
    }
}
