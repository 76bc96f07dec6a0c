package fr.maillage.command.log.append;

import fr.maillage.command.log.LogDatabase;
import fr.maillage.command.log.LogSetBack;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The appender's connection, for as long as it lasts. */
final class Session implements AutoCloseable {

    // Plans made on empty tables stay, and are ten times slower once the tables are full: indexes from the start.
    private static final String SETTINGS = """
            set enable_seqscan = off;
            set plan_cache_mode = force_generic_plan;
            set jit = off;
            set synchronous_commit = on;
            """;

    private final Connection connection;
    private final Backend backend;
    private final AppendStatement statement;
    private LastSeen seen = LastSeen.NOTHING;

    private Session(Connection connection, Backend backend, AppendStatement statement) {
        this.connection = connection;
        this.backend = backend;
        this.statement = statement;
    }

    static Session open(LogDatabase database) throws SQLException {
        var connection = database.open("appender");
        try (var settings = connection.createStatement()) {
            settings.execute(SETTINGS);
            return new Session(connection, Backend.of(connection), new AppendStatement(connection));
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    Backend backend() {
        return backend;
    }

    List<Outcome> append(List<AppendUnit> units) throws SQLException {
        var outcomes = place(units);
        seen = seen.after(units, outcomes);
        return outcomes;
    }

    private List<Outcome> place(List<AppendUnit> units) throws SQLException {
        try {
            return statement.append(units, seen);
        } catch (SQLException failed) {
            if (!AppendStatement.DUPLICATE.equals(failed.getSQLState())) {
                throw failed;
            }
            return new CheckedAppend(connection, statement).append(units, seen);
        }
    }

    /**
     * Finds out which units have landed though the connection broke before their answer came, and answers those.
     *
     * @return those that are not in the log, and never will be unless they are sent again
     */
    List<AppendUnit> settle(List<AppendUnit> units, Backend lost) throws SQLException {
        lost.end(connection);
        var missing = new ArrayList<AppendUnit>();
        for (var unit : units) {
            if (unit.events().isEmpty()) {
                missing.add(unit);
                continue;
            }
            var base = baseOf(unit.events().getFirst());
            if (base < 0) {
                missing.add(unit);
            } else {
                unit.complete(new Outcome.Appended(base));
            }
        }
        return missing;
    }

    /** The position before the event; -1 where it is not in the log. */
    private long baseOf(NewEvent event) throws SQLException {
        try (var query = connection.prepareStatement(
                "select pos - 1, event_id from event_log where aggregate_id = ? and seq = ?")) {
            query.setObject(1, event.subject());
            query.setLong(2, event.sequence());
            var rows = query.executeQuery();
            return rows.next() && event.eventId().equals(rows.getObject(2, UUID.class)) ? rows.getLong(1) : -1;
        }
    }

    /**
     * How far the log is.
     *
     * @throws LogSetBack where it does not hold what was last seen there
     */
    long look() throws SQLException {
        try (var query = connection.prepareStatement("""
                select head.pos, last.event_id,
                    ?::uuid is null or exists (select from event_log seen where seen.pos = ? and seen.event_id = ?)
                from log_head head left join event_log last on last.pos = head.pos
                """)) {
            query.setObject(1, seen.event(), Types.OTHER);
            query.setLong(2, seen.position());
            query.setObject(3, seen.event(), Types.OTHER);
            var rows = query.executeQuery();
            if (!rows.next() || !rows.getBoolean(3)) {
                throw new LogSetBack(seen.position(), String.valueOf(seen.event()));
            }
            seen = new LastSeen(rows.getLong(1), rows.getObject(2, UUID.class));
            return seen.position();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
