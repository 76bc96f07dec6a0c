package fr.maillage.command.log.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** A batch turned into columns: one array per parameter of {@link AppendStatement}, units counted from 1. */
final class BatchColumns {

    private record Placed(int unit, int nth, NewEvent event) {}

    private record Claimed(int unit, String kind, String value, UUID subject) {}

    private final List<AppendUnit> units;
    private final Placed[] events;
    private final Claimed[] claims;

    BatchColumns(List<AppendUnit> units) {
        this.units = units;
        this.events =
                new Placed[units.stream().mapToInt(unit -> unit.events().size()).sum()];
        this.claims = new Claimed
                [units.stream().mapToInt(unit -> unit.claims().size()).sum()];
        var event = 0;
        var claim = 0;
        for (var i = 0; i < units.size(); i++) {
            var unit = units.get(i);
            var nth = 0;
            for (var each : unit.events()) {
                events[event++] = new Placed(i + 1, ++nth, each);
            }
            for (var each : unit.claims().entrySet()) {
                var wanted = each.getKey();
                claims[claim++] = new Claimed(i + 1, wanted.kind(), wanted.value(), each.getValue());
            }
        }
    }

    /** @param first index of the first of these parameters */
    void bind(Connection connection, PreparedStatement statement, int first) throws SQLException {
        var binder = new Binder(connection, statement, first);
        binder.bytes(units, unit -> unit.key() == null ? null : unit.key().key());
        binder.bytes(units, unit -> unit.key() == null ? null : unit.key().body());
        binder.bytes(units, unit -> unit.key() == null ? null : unit.answer());
        binder.ints(units, unit -> unit.events().size());
        var placed = List.of(events);
        binder.ints(placed, Placed::unit);
        binder.ints(placed, Placed::nth);
        binder.texts(placed, one -> one.event().subject().toString());
        binder.longs(placed.stream().mapToLong(one -> one.event().sequence()).toArray());
        binder.texts(placed, one -> one.event().type().subjectType());
        binder.texts(placed, one -> one.event().type().name());
        binder.ints(placed, one -> one.event().type().revision());
        binder.texts(placed, one -> one.event().eventId().toString());
        binder.bytes(placed, one -> one.event().metadata());
        binder.bytes(placed, one -> one.event().payload());
        var wanted = List.of(claims);
        binder.ints(wanted, Claimed::unit);
        binder.texts(wanted, Claimed::kind);
        binder.texts(wanted, Claimed::value);
        binder.texts(wanted, claim -> claim.subject().toString());
    }

    private static final class Binder {

        private final PGConnection connection;
        private final PreparedStatement statement;
        private int next;

        Binder(Connection connection, PreparedStatement statement, int first) throws SQLException {
            this.connection = connection.unwrap(PGConnection.class);
            this.statement = statement;
            this.next = first;
        }

        <T> void bytes(List<T> rows, Function<T, byte @Nullable []> column) throws SQLException {
            set("bytea", rows.stream().map(column).toArray(byte[][]::new));
        }

        <T> void texts(List<T> rows, Function<T, String> column) throws SQLException {
            set("text", rows.stream().map(column).toArray(String[]::new));
        }

        <T> void ints(List<T> rows, ToIntFunction<T> column) throws SQLException {
            set("int4", rows.stream().mapToInt(column).toArray());
        }

        void longs(long[] column) throws SQLException {
            set("int8", column);
        }

        private void set(String type, Object array) throws SQLException {
            statement.setArray(next++, connection.createArrayOf(type, array));
        }
    }
}
