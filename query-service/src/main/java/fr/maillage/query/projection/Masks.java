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

/**
 * Words that the hub keeps from being shown, by the fact that says them. A fact is read without them, so that no view, no
 * version of one and nothing made of them ever holds them; builds of before are made anew ({@link Generations}).
 */
final class Masks {

    private static final EventJson JSON = new EventJson();
    private static final String TYPE = EventCatalog.typeOf(TextMasked.class).name();

    /** Where nothing is masked. */
    static final Masks NONE = new Masks(Map.of());

    private final Map<Long, Set<String>> fields;

    private Masks(Map<Long, Set<String>> fields) {
        this.fields = fields;
    }

    /** All that is known. */
    static Masks of(Connection connection) throws SQLException {
        var fields = new HashMap<Long, Set<String>>();
        try (var select = connection.prepareStatement("SELECT position, field FROM mask");
                var row = select.executeQuery()) {
            while (row.next()) {
                fields.computeIfAbsent(row.getLong(1), first -> new HashSet<>()).add(row.getString(2));
            }
        }
        return fields.isEmpty() ? NONE : new Masks(fields);
    }

    /** Where the words stand that a fact is read without; empty where it is read whole. */
    Set<String> at(long position) {
        return fields.getOrDefault(position, Set.of());
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
                note(connection, masked);
            }
        }
    }

    private static void note(Connection connection, TextMasked masked) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO mask (position, field) SELECT unnest(?::bigint[]), ? ON CONFLICT DO NOTHING")) {
            insert.setObject(
                    1, masked.positions().stream().mapToLong(Long::longValue).toArray());
            insert.setString(2, masked.field());
            insert.executeUpdate();
        }
    }
}
