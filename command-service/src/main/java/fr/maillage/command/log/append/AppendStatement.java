package fr.maillage.command.log.append;

import fr.maillage.command.log.LogSetBack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * The one statement that appends a batch: it moves the head, gives out the positions, writes events, claims and answers.
 * Alone in autocommit it is a whole transaction in one round trip.
 *
 * <p>What was decided rests on events that were read before: where the log was set back meanwhile, nothing is appended.
 *
 * <p>A unit whose key is there already is left out. Any other loser (a sequence or a claim that is there) fails the
 * statement with {@value #DUPLICATE}, and {@link CheckedAppend} finds out which.
 */
final class AppendStatement implements AutoCloseable {

    static final String DUPLICATE = "23505";

    // clock_timestamp(), not now(): now() precedes the wait for the head's lock, and time would run backwards.
    // The lateral look-ups end in "limit 1" so that no plan can turn them into a scan of the whole table.
    private static final String SQL = """
            with known as materialized (
                select ?::uuid is null or exists (select from event_log seen where seen.pos = ? and seen.event_id = ?) as yes
            ), unit as materialized (
                select u.key, u.body, u.answer, u.size, u.ord, taken.yes is null as fresh
                from unnest(?::bytea[], ?::bytea[], ?::bytea[], ?::int[])
                    with ordinality u(key, body, answer, size, ord)
                left join lateral (
                    select true as yes from idempotency i where i.key = u.key limit 1) taken on true
            ), placed as materialized (
                select unit.*, coalesce(sum(size) filter (where fresh)
                    over (order by ord rows between unbounded preceding and 1 preceding), 0) as before
                from unit
            ), plan as materialized (
                select array_agg(case when fresh then before else -1 end order by ord)::bigint[] as befores,
                       coalesce(sum(size) filter (where fresh), 0)::bigint as total
                from placed
            ), head as (
                update log_head h
                set pos = h.pos + plan.total, recorded_at = greatest(h.recorded_at, clock_timestamp())
                from plan, known
                where known.yes
                returning old.pos as base, new.recorded_at, plan.befores
            ), appended as (
                insert into event_log (pos, seq, recorded_at, aggregate_id, event_id, revision,
                                       aggregate_type, type, metadata, payload)
                select head.base + head.befores[e.unit] + e.nth, e.seq, head.recorded_at, e.aggregate_id, e.event_id,
                       e.revision, e.aggregate_type, e.type, e.metadata, e.payload
                from head, unnest(?::int[], ?::int[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::int[],
                                  ?::uuid[], ?::bytea[], ?::bytea[])
                    e(unit, nth, aggregate_id, seq, aggregate_type, type, revision, event_id, metadata, payload)
                where head.befores[e.unit] >= 0
            ), claimed as (
                insert into unique_claim (kind, value, aggregate_id)
                select distinct c.kind, c.value, c.aggregate_id
                from head, unnest(?::int[], ?::text[], ?::text[], ?::uuid[]) c(unit, kind, value, aggregate_id)
                left join lateral (
                    select h.aggregate_id from unique_claim h
                    where h.kind = c.kind and h.value = c.value limit 1) held on true
                where head.befores[c.unit] >= 0 and held.aggregate_id is distinct from c.aggregate_id
            ), kept as (
                insert into idempotency (key, body, answer, base, recorded_at)
                select p.key, p.body, p.answer, head.base + p.before, head.recorded_at
                from head, placed p
                where p.fresh and p.key is not null
            )
            select head.base, head.befores, pg_notify('maillage_log', '') from head
            """;

    private final Connection connection;
    private final PreparedStatement statement;

    AppendStatement(Connection connection) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(SQL);
    }

    /**
     * Appends them all, but those whose key is there already.
     *
     * @throws LogSetBack where the log does not hold what was last seen there; nothing is written then
     */
    List<Outcome> append(List<AppendUnit> units, LastSeen seen) throws SQLException {
        statement.setObject(1, seen.event(), Types.OTHER);
        statement.setLong(2, seen.position());
        statement.setObject(3, seen.event(), Types.OTHER);
        new BatchColumns(units).bind(connection, statement, 4);
        try (var rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new LogSetBack(seen.position(), String.valueOf(seen.event()));
            }
            var base = rows.getLong(1);
            var befores = (Long[]) rows.getArray(2).getArray();
            var outcomes = new ArrayList<Outcome>(units.size());
            for (var before : befores) {
                outcomes.add(before < 0 ? new Outcome.Repeated() : new Outcome.Appended(base + before));
            }
            return outcomes;
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
