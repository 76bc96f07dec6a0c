package fr.maillage.command.log.relay;

import fr.maillage.command.log.LogSetBack;
import fr.maillage.wire.Incarnation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Makes one relay work and the others stand by: by the database's clock, with an epoch that outdates whoever held it
 * before. It saves work and keeps the checkpoint; rightness does not rest on it.
 */
final class Lease {

    private static final String UNTIL = "clock_timestamp() + interval '5 seconds'";

    private final Connection connection;
    private final String holder;
    private long epoch;

    Lease(Connection connection, String holder) {
        this.connection = connection;
        this.holder = holder;
    }

    /** Where to go on; empty while another holds it. */
    Optional<Checkpoint> acquire() throws SQLException {
        try (var update = connection.prepareStatement("""
                update relay set epoch = epoch + 1, holder = ?, lease_until = %s
                where lease_until < clock_timestamp()
                returning epoch, pos, topic_id, form, seal, marks, ends, starts,
                    (select event_id from event_log where event_log.pos = relay.pos)
                """.formatted(UNTIL))) {
            update.setString(1, holder);
            var rows = update.executeQuery();
            if (!rows.next()) {
                return Optional.empty();
            }
            epoch = rows.getLong(1);
            return Optional.of(new Checkpoint(
                    rows.getLong(2),
                    rows.getString(9),
                    rows.getString(3),
                    rows.getInt(4),
                    rows.getString(5),
                    longs(rows, 6),
                    longs(rows, 7),
                    longs(rows, 8)));
        }
    }

    /** By which this term is told from any other. */
    long epoch() {
        return epoch;
    }

    void renew() throws SQLException, LeaseLost {
        try (var update =
                connection.prepareStatement("update relay set lease_until = %s where epoch = ?".formatted(UNTIL))) {
            update.setLong(1, epoch);
            expectOne(update);
        }
    }

    /**
     * Nothing is written where it would not be true.
     *
     * @throws LeaseLost where another has taken over
     * @throws LogSetBack where the log is not the one that was carried: its checkpoint, too, is that of the copy, and must
     *     stay so for whoever begins after a crash
     */
    void keep(Checkpoint reached, Incarnation own) throws SQLException, LeaseLost {
        try (var update = connection.prepareStatement("""
                update relay set pos = ?, topic_id = ?, form = ?, seal = ?, marks = ?, ends = ?, starts = ?, lease_until = %s
                where epoch = ? and exists (select from log_head where incarnation = ?)
                    and (? = 0 or exists (select from event_log where event_log.pos = ? and event_id = ?::uuid))
                """.formatted(UNTIL))) {
            update.setLong(1, reached.position());
            update.setString(2, reached.topicId());
            update.setInt(3, reached.form());
            update.setString(4, reached.seal());
            set(update, 5, reached.marks());
            set(update, 6, reached.ends());
            set(update, 7, reached.starts());
            update.setLong(8, epoch);
            update.setObject(9, own.id());
            update.setLong(10, reached.position());
            update.setLong(11, reached.position());
            update.setString(12, reached.event());
            if (update.executeUpdate() != 1) {
                renew();
                throw new LogSetBack(reached.position(), reached.event());
            }
        }
    }

    /** Lets another take over at once. */
    void release() throws SQLException {
        try (var update = connection.prepareStatement("update relay set lease_until = '-infinity' where epoch = ?")) {
            update.setLong(1, epoch);
            update.executeUpdate();
        }
    }

    private static void expectOne(PreparedStatement update) throws SQLException, LeaseLost {
        if (update.executeUpdate() != 1) {
            throw new LeaseLost();
        }
    }

    private void set(PreparedStatement statement, int index, long[] values) throws SQLException {
        statement.setArray(index, connection.unwrap(PGConnection.class).createArrayOf("int8", values));
    }

    private static long[] longs(ResultSet rows, int column) throws SQLException {
        var values = (Long @Nullable []) rows.getArray(column).getArray();
        return values == null
                ? new long[0]
                : Arrays.stream(values).mapToLong(Long::longValue).toArray();
    }
}
