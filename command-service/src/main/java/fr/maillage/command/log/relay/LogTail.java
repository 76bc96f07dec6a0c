package fr.maillage.command.log.relay;

import fr.maillage.command.log.LogSetBack;
import fr.maillage.wire.EventType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads on in the log. Positions are dense and in commit order: what comes after a position never comes before it later. */
final class LogTail {

    /** In events read at once, and on their way to the broker at once. */
    static final int BATCH = 1_000;

    private final Connection connection;

    LogTail(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param event what the log held at that position; null at 0
     * @throws LogSetBack where it does not hold it there any more: what follows is not what comes after it
     */
    List<LogRow> after(long position, @Nullable String event) throws SQLException {
        try (var query = connection.prepareStatement("""
                select pos, seq, recorded_at, aggregate_id, event_id, type, revision, metadata, payload
                from event_log where pos >= ? and pos <= ? order by pos
                """)) {
            query.setLong(1, position);
            query.setLong(2, position + BATCH);
            var rows = query.executeQuery();
            if (position > 0
                    && !(rows.next()
                            && rows.getLong(1) == position
                            && rows.getString(5).equals(event))) {
                throw new LogSetBack(position, event);
            }
            var found = new ArrayList<LogRow>();
            while (rows.next()) {
                found.add(new LogRow(
                        rows.getLong(1),
                        rows.getLong(2),
                        rows.getObject(3, OffsetDateTime.class).toInstant(),
                        rows.getString(4),
                        rows.getString(5),
                        new EventType(rows.getString(6), rows.getInt(7)),
                        rows.getBytes(8),
                        rows.getBytes(9)));
            }
            return found;
        }
    }
}
