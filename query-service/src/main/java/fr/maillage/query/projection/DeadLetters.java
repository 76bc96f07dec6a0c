package fr.maillage.query.projection;

import fr.maillage.query.projection.Fold.Parked;
import fr.maillage.wire.EventType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Events that a build could not take, kept as they came until a version can take them. */
final class DeadLetters {

    private DeadLetters() {}

    static void put(Connection connection, Generation generation, List<Parked> parked) throws SQLException {
        if (parked.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement("""
                INSERT INTO parked (generation, position, subject, view_id, type, revision, sequence, event_id,
                                    recorded_at, metadata, payload, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (var one : parked) {
                var record = one.record();
                insert.setLong(1, generation.id());
                insert.setLong(2, record.position());
                insert.setObject(3, record.subject());
                insert.setObject(4, one.viewId());
                insert.setString(5, record.type().name());
                insert.setInt(6, record.type().revision());
                insert.setLong(7, record.sequence());
                insert.setObject(8, record.eventId());
                insert.setTimestamp(9, Timestamp.from(record.recordedAt()));
                insert.setBytes(10, record.metadata());
                insert.setBytes(11, record.payload());
                insert.setString(12, one.reason().replace("\0", ""));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** All dead letters of a build, in the order of the log. */
    static List<Parked> of(Connection connection, Generation generation) throws SQLException {
        var found = new ArrayList<Parked>();
        try (var select = connection.prepareStatement("SELECT * FROM parked WHERE generation = ? ORDER BY position")) {
            select.setLong(1, generation.id());
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var record = new LogRecord(
                            row.getLong("position"),
                            0,
                            new EventType(row.getString("type"), row.getInt("revision")),
                            row.getObject("subject", UUID.class),
                            row.getLong("sequence"),
                            row.getObject("event_id", UUID.class),
                            row.getTimestamp("recorded_at").toInstant(),
                            row.getBytes("metadata"),
                            row.getBytes("payload"),
                            generation.place().log());
                    found.add(new Parked(record, row.getObject("view_id", UUID.class), row.getString("reason")));
                }
            }
        }
        return found;
    }

    /**
     * Subjects with dead letters, each with its first one.
     *
     * @param most most subjects to return
     */
    static List<ProjectionStatus.ParkedSubject> subjects(Connection connection, Generation generation, int most)
            throws SQLException {
        var found = new ArrayList<ProjectionStatus.ParkedSubject>();
        try (var select = connection.prepareStatement("""
                SELECT DISTINCT ON (subject) position, subject, type, revision, reason,
                       count(*) OVER (PARTITION BY subject) AS facts
                FROM parked WHERE generation = ? ORDER BY subject, position LIMIT ?
                """)) {
            select.setLong(1, generation.id());
            select.setInt(2, most);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new ProjectionStatus.ParkedSubject(
                            row.getLong("position"),
                            row.getObject("subject", UUID.class),
                            row.getString("type"),
                            row.getInt("revision"),
                            row.getString("reason"),
                            row.getLong("facts")));
                }
            }
        }
        return found;
    }

    static long count(Connection connection, Generation generation) throws SQLException {
        try (var select = connection.prepareStatement("SELECT count(*) FROM parked WHERE generation = ?")) {
            select.setLong(1, generation.id());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    static void remove(Connection connection, Generation generation, long position) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM parked WHERE generation = ? AND position = ?")) {
            delete.setLong(1, generation.id());
            delete.setLong(2, position);
            delete.executeUpdate();
        }
    }
}
