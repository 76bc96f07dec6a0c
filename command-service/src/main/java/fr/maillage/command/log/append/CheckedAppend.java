package fr.maillage.command.log.append;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The slow way to append, taken when a batch holds a loser: with the head locked it looks what each unit would meet,
 * answers the losers alone, and appends the rest.
 */
final class CheckedAppend {

    private final Connection connection;
    private final AppendStatement statement;

    CheckedAppend(Connection connection, AppendStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    List<Outcome> append(List<AppendUnit> units, LastSeen seen) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var outcomes = appendThoseThatFit(units, seen);
            connection.commit();
            return outcomes;
        } catch (SQLException | RuntimeException failed) {
            rollBack(failed);
            throw failed;
        } finally {
            restoreAutoCommit();
        }
    }

    private List<Outcome> appendThoseThatFit(List<AppendUnit> units, LastSeen seen) throws SQLException {
        try (var lock = connection.createStatement()) {
            lock.execute("select pos from log_head for update");
        }
        // A statement of its own, after the lock: it sees all that was committed before the lock was given.
        var preconditions = AppendPreconditions.read(connection, units);
        Map<AppendUnit, Outcome> outcomes = new HashMap<>();
        var fitting = new ArrayList<AppendUnit>();
        for (var unit : units) {
            preconditions.judge(unit).ifPresentOrElse(loss -> outcomes.put(unit, loss), () -> fitting.add(unit));
        }
        if (!fitting.isEmpty()) {
            var appended = statement.append(fitting, seen);
            for (var i = 0; i < fitting.size(); i++) {
                outcomes.put(fitting.get(i), appended.get(i));
            }
        }
        return units.stream().map(outcomes::get).toList();
    }

    private void rollBack(Exception because) {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            because.addSuppressed(broken);
        }
    }

    private void restoreAutoCommit() throws SQLException {
        if (!connection.isClosed()) {
            connection.setAutoCommit(true);
        }
    }
}
