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
 * The work of a policy on the events that are new to it. Its row is locked meanwhile, so that one instance works for it at a
 * time. Its state, the commands that it sent and its checkpoint are committed together.
 */
final class PolicyRun {

    /** Positions that one transaction may pass over: a long log is caught up with in pieces. */
    private static final int WINDOW = 10_000;

    private final Connection connection;
    private final Policy policy;
    private final PolicyCommandSender sender;
    private final EventJson json;
    private final JdbcClient sql;
    private final PolicyState state;
    private final String[] types;

    PolicyRun(Connection connection, Policy policy, PolicyCommandSender sender, EventJson json) {
        this.connection = connection;
        this.policy = policy;
        this.sender = sender;
        this.json = json;
        sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        state = new PolicyState(sql, policy.name());
        types = EventCatalog.events().stream()
                .filter(event -> policy.reads().stream().anyMatch(read -> read.isAssignableFrom(event)))
                .map(event -> EventCatalog.typeOf(event).name())
                .toArray(String[]::new);
    }

    /** Between these the log is new. */
    private record Stretch(long reached, long head) {}

    /** Records the policy, before the log's first event. */
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
        for (var event : events(stretch.get().reached(), until)) {
            var commands = policy.on(event, state);
            commands.forEach(command -> sender.send(sql, command, event));
            if (!commands.isEmpty()) {
                // Noted at once: the less is sent again after a crash.
                keep(event.position());
                return true;
            }
        }
        keep(until);
        return until < stretch.get().head();
    }

    private void keep(long position) throws SQLException {
        state.write();
        sql.sql("update policy set pos = ? where name = ?")
                .params(position, policy.name())
                .update();
        connection.commit();
    }

    private List<RecordedEvent> events(long after, long until) {
        return sql.sql("""
                select pos, aggregate_type, aggregate_id, seq, event_id, recorded_at, metadata, type, revision, payload
                from event_log where pos > ? and pos <= ? and type = any(?) order by pos
                """)
                .params(after, until, types)
                .query((row, i) -> event(row))
                .list();
    }

    private RecordedEvent event(ResultSet row) throws SQLException {
        NetworkEvent payload = json.read(new EventType(row.getString(8), row.getInt(9)), row.getBytes(10));
        return new RecordedEvent(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getLong(4),
                row.getObject(5, UUID.class),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                json.readMetadata(row.getBytes(7)),
                payload);
    }
}
