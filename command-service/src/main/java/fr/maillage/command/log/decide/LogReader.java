package fr.maillage.command.log.decide;

import static java.util.stream.Collectors.groupingBy;

import fr.maillage.command.log.Claim;
import fr.maillage.command.log.IdempotencyKey;
import fr.maillage.command.log.LogUnavailable;
import fr.maillage.command.log.append.Claims;
import fr.maillage.wire.EventJson;
import fr.maillage.wire.EventType;
import fr.maillage.wire.RecordedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Asks the log what deciding needs to know. */
public final class LogReader {

    /**
     * An answer that was given before.
     *
     * @param body hash of the request's body
     * @param base the position that the answer counts from
     */
    record Kept(byte[] body, byte[] answer, long base) {}

    private static final String RECORDED = """
            select pos, aggregate_type, aggregate_id, seq, event_id, recorded_at, metadata, type, revision, payload
            from event_log
            """;

    private final JdbcTemplate jdbc;
    private final EventJson json;

    public LogReader(JdbcTemplate jdbc, EventJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The events of a subject from that sequence on. */
    List<DomainEventMessage<?>> events(UUID subject, long first) {
        return ask(() -> jdbc.query("""
                select aggregate_type, seq, type, revision, payload
                from event_log where aggregate_id = ? and seq >= ? order by seq
                """, (row, i) -> event(subject, row), subject, first));
    }

    private DomainEventMessage<?> event(UUID subject, ResultSet row) throws SQLException {
        var payload = json.read(new EventType(row.getString(3), row.getInt(4)), row.getBytes(5));
        return new GenericDomainEventMessage<>(row.getString(1), subject.toString(), row.getLong(2), payload);
    }

    Optional<RecordedEvent> event(long position) {
        return ask(() -> jdbc.query(RECORDED + "where pos = ?", (row, i) -> recorded(row), position).stream()
                .findFirst());
    }

    Map<UUID, List<RecordedEvent>> histories(Collection<UUID> subjects) {
        var ids = subjects.stream().map(UUID::toString).toArray(String[]::new);
        return ask(() -> jdbc
                .query(
                        RECORDED + "where aggregate_id = any (?::uuid[]) order by aggregate_id, seq",
                        (row, i) -> recorded(row),
                        (Object) ids)
                .stream()
                .collect(groupingBy(RecordedEvent::subject)));
    }

    private RecordedEvent recorded(ResultSet row) throws SQLException {
        return new RecordedEvent(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getLong(4),
                row.getObject(5, UUID.class),
                row.getTimestamp(6).toInstant(),
                json.readMetadata(row.getBytes(7)),
                json.read(new EventType(row.getString(8), row.getInt(9)), row.getBytes(10)));
    }

    /** The last sequence of each subject; nothing for those without an event. */
    Map<UUID, Long> sequences(Collection<UUID> subjects) {
        var ids = subjects.stream().map(UUID::toString).toArray(String[]::new);
        var found = new HashMap<UUID, Long>();
        ask(() -> {
            jdbc.query(
                    """
                    select wanted.id, head.seq
                    from unnest(?::uuid[]) wanted(id)
                    cross join lateral (
                        select seq from event_log where aggregate_id = wanted.id order by seq desc limit 1) head
                    """,
                    row -> {
                        found.put(row.getObject(1, UUID.class), row.getLong(2));
                    },
                    (Object) ids);
            return found;
        });
        return found;
    }

    Map<Claim, UUID> holders(Collection<Claim> claims) {
        return ask(() ->
                jdbc.execute((ConnectionCallback<Map<Claim, UUID>>) connection -> Claims.holders(connection, claims)));
    }

    Optional<Kept> kept(IdempotencyKey key) {
        return ask(() -> jdbc
                .query(
                        "select body, answer, base from idempotency where key = ?",
                        (row, i) -> new Kept(row.getBytes(1), row.getBytes(2), row.getLong(3)),
                        key.key())
                .stream()
                .findFirst());
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (DataAccessException away) {
            throw new LogUnavailable("the log cannot be read", false, away);
        }
    }
}
