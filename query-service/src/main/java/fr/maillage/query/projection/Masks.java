package fr.maillage.query.projection;

import fr.maillage.events.ReviewEvent.TextMasked;
import fr.maillage.wire.EventCatalog;
import fr.maillage.wire.EventJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Words that the hub keeps from being shown, by the fact that says them. A fact is read without them, so that no view, no
 * version of one and nothing made of them ever holds them; builds of before are made anew ({@link Generations}).
 */
final class Masks {

    private static final EventJson JSON = new EventJson();
    private static final String TYPE = EventCatalog.typeOf(TextMasked.class).name();

    /** Where nothing is masked. */
    static final Masks NONE = new Masks(Map.of());

    private final Map<Said, Set<String>> fields;

    private Masks(Map<Said, Set<String>> fields) {
        this.fields = fields;
    }

    /** A fact of a log. */
    private record Said(UUID log, long position) {}

    /** All that is known. */
    static Masks of(Connection connection) throws SQLException {
        var fields = new HashMap<Said, Set<String>>();
        try (var select = connection.prepareStatement("SELECT incarnation, position, field FROM mask");
                var row = select.executeQuery()) {
            while (row.next()) {
                var fact = new Said(row.getObject(1, UUID.class), row.getLong(2));
                fields.computeIfAbsent(fact, first -> new HashSet<>()).add(row.getString(3));
            }
        }
        return fields.isEmpty() ? NONE : new Masks(fields);
    }

    /** Where the words stand that a fact is read without; empty where it is read whole. */
    Set<String> at(LogRecord fact) {
        return fields.isEmpty()
                ? Set.of()
                : fields.getOrDefault(new Said(fact.log().id(), fact.position()), Set.of());
    }

    /** Which of them was taken in last; 0 where there is none. It only grows. */
    static long last(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT coalesce(max(noted), 0) FROM mask");
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Forgets those of logs of which nothing is built any more. */
    static void forgetOld(Connection connection) throws SQLException {
        try (var delete = connection.prepareStatement(
                "DELETE FROM mask WHERE incarnation NOT IN (SELECT incarnation FROM generation)")) {
            delete.executeUpdate();
        }
    }

    /** Whether any of these records masks words. */
    static boolean isAmong(List<LogRecord> records) {
        return records.stream().anyMatch(Masks::masks);
    }

    private static boolean masks(LogRecord record) {
        return record.type().name().equals(TYPE);
    }

    /** Takes in what these records mask; again changes nothing. */
    static void note(Connection connection, List<LogRecord> records) throws SQLException {
        for (var record : records) {
            if (masks(record) && JSON.read(record.type(), record.payload()) instanceof TextMasked masked) {
                note(connection, record.log().id(), masked);
            }
        }
    }

    private static void note(Connection connection, UUID log, TextMasked masked) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO mask (incarnation, position, field) SELECT ?, unnest(?::bigint[]), ? ON CONFLICT DO NOTHING")) {
            insert.setObject(1, log);
            insert.setObject(
                    2, masked.positions().stream().mapToLong(Long::longValue).toArray());
            insert.setString(3, masked.field());
            insert.executeUpdate();
        }
    }
}
