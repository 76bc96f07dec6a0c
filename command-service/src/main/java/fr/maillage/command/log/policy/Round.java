package fr.maillage.command.log.policy;

import fr.maillage.events.NetworkEvent;
import fr.maillage.wire.EventCatalog;
import fr.maillage.wire.EventJson;
import fr.maillage.wire.EventType;
import fr.maillage.wire.RecordedEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One look of a policy at what is new in the log. Its row is locked meanwhile, so that one instance works for it at a time;
 * its memory, what it asked for and its checkpoint are committed together.
 */
final class Round {

    /** What a look may pass over in one transaction: a long log is caught up with in pieces. */
    private static final int WINDOW = 10_000;

    private final Connection connection;
    private final Policy policy;
    private final Hand hand;
    private final EventJson json;
    private final JdbcClient sql;
    private final Memory memory;
    private final String[] types;

    Round(Connection connection, Policy policy, Hand hand, EventJson json) {
        this.connection = connection;
        this.policy = policy;
        this.hand = hand;
        this.json = json;
        sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        memory = new Memory(sql, policy.name());
        types = EventCatalog.events().stream()
                .filter(event -> policy.reads().stream().anyMatch(read -> read.isAssignableFrom(event)))
                .map(event -> EventCatalog.typeOf(event).name())
                .toArray(String[]::new);
    }

    /** Between these the log is new. */
    private record Stretch(long reached, long head) {}

    /** The policy enters the record, before the first fact. */
    void begin() throws SQLException {
        sql.sql("insert into policy (name, pos) values (?, 0) on conflict (name) do nothing")
                .param(policy.name())
                .update();
        connection.commit();
    }

    /** @return whether there is more to look at right now */
    boolean look() throws SQLException {
        var stretch = sql.sql("""
                select policy.pos, head.pos from policy cross join log_head head
                where policy.name = ? and policy.pos < head.pos
                for update of policy skip locked
                """)
                .param(policy.name())
                .query((row, i) -> new Stretch(row.getLong(1), row.getLong(2)))
                .optional();
        if (stretch.isEmpty()) {
            connection.rollback();
            return false;
        }
        var until = Math.min(stretch.get().head(), stretch.get().reached() + WINDOW);
        for (var fact : facts(stretch.get().reached(), until)) {
            var acts = policy.on(fact, memory);
            acts.forEach(act -> hand.take(sql, act, fact));
            if (!acts.isEmpty()) {
                // What was asked for is noted at once: the less is asked again after a crash.
                keep(fact.position());
                return true;
            }
        }
        keep(until);
        return until < stretch.get().head();
    }

    private void keep(long position) throws SQLException {
        memory.write();
        sql.sql("update policy set pos = ? where name = ?")
                .params(position, policy.name())
                .update();
        connection.commit();
    }

    private List<RecordedEvent> facts(long after, long until) {
        return sql.sql("""
                select pos, aggregate_type, aggregate_id, seq, event_id, recorded_at, metadata, type, revision, payload
                from event_log where pos > ? and pos <= ? and type = any(?) order by pos
                """)
                .params(after, until, types)
                .query((row, i) -> fact(row))
                .list();
    }

    private RecordedEvent fact(ResultSet row) throws SQLException {
        NetworkEvent event = json.read(new EventType(row.getString(8), row.getInt(9)), row.getBytes(10));
        return new RecordedEvent(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getLong(4),
                row.getObject(5, UUID.class),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                json.readMetadata(row.getBytes(7)),
                event);
    }
}
