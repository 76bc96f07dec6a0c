package fr.maillage.command.log.relay;

import fr.maillage.command.log.LogSetBack;
import fr.maillage.wire.Incarnation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Which log the database holds: kept in the log's head, and made anew where it is not the one that it was. */
final class LogIdentity {

    // By the file being written, and not by the last checkpoint, which is still of the timeline before for a while.
    private static final String HERE = """
            (select system_identifier from pg_control_system()) || '/'
            || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) || '/'
            || (select oid from pg_database where datname = current_database())
            """;

    private final Connection connection;
    private final Random random = new Random();

    LogIdentity(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param incarnation the log's; {@link Incarnation#NONE} before the first
     * @param moved whether the database is another, or on another timeline, than when that was made
     */
    record Standing(Incarnation incarnation, boolean moved) {}

    Standing standing() throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery(
                        "select incarnation, incarnation_since, home is distinct from (%s) from log_head"
                                .formatted(HERE))) {
            row.next();
            var id = row.getObject(1, UUID.class);
            return new Standing(id == null ? Incarnation.NONE : new Incarnation(id, row.getLong(2)), row.getBoolean(3));
        }
    }

    /** @throws LogSetBack where the database does not hold that log, here, any more */
    void expect(Incarnation own) throws SQLException {
        var standing = standing();
        if (standing.moved() || !standing.incarnation().id().equals(own.id())) {
            throw new LogSetBack("it is not " + own.text() + " any more");
        }
    }

    /**
     * From here on the log is another one.
     *
     * @param before the latest incarnation that anybody may know
     * @throws LeaseLost where another relay has taken over: then nothing is changed
     */
    Incarnation renew(Incarnation before, long epoch) throws SQLException, LeaseLost {
        try (var update = connection.prepareStatement("""
                update log_head set incarnation = ?, incarnation_since = log_head.pos, home = %s
                from relay where relay.epoch = ? returning incarnation, incarnation_since
                """.formatted(HERE))) {
            update.setObject(1, Incarnation.idAfter(before, Instant.now(), random));
            update.setLong(2, epoch);
            var row = update.executeQuery();
            if (!row.next()) {
                throw new LeaseLost();
            }
            return new Incarnation(row.getObject(1, UUID.class), row.getLong(2));
        }
    }

    /** Which event the log has at each of these positions; nothing at those that it does not have. */
    Map<Long, String> events(Collection<Long> positions) throws SQLException {
        var found = new HashMap<Long, String>();
        try (var query = connection.prepareStatement("select pos, event_id from event_log where pos = any (?)")) {
            query.setArray(1, connection.createArrayOf("int8", positions.toArray()));
            var rows = query.executeQuery();
            while (rows.next()) {
                found.put(rows.getLong(1), rows.getString(2));
            }
        }
        return found;
    }
}
