package fr.maillage.command.log.append;

import fr.maillage.command.log.Claim;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The keys, sequences and claims of the log against which the units of a batch are checked. They are read under the head's
 * lock, and move on with each unit that passes.
 */
final class AppendPreconditions {

    private final Set<ByteBuffer> keys;
    private final Map<UUID, Long> sequences;
    private final Map<Claim, UUID> holders;

    private AppendPreconditions(Set<ByteBuffer> keys, Map<UUID, Long> sequences, Map<Claim, UUID> holders) {
        this.keys = keys;
        this.sequences = sequences;
        this.holders = holders;
    }

    static AppendPreconditions read(Connection connection, List<AppendUnit> units) throws SQLException {
        return new AppendPreconditions(
                keys(connection, units), sequences(connection, units), holders(connection, units));
    }

    /** Why the unit cannot be appended; empty where it can. It then counts as appended for the units behind it. */
    Optional<Outcome> judge(AppendUnit unit) {
        var key = unit.key();
        if (key != null && keys.contains(ByteBuffer.wrap(key.key()))) {
            return Optional.of(new Outcome.Repeated());
        }
        var reached = new HashMap<UUID, Long>();
        var moved = new HashSet<UUID>();
        for (var event : unit.events()) {
            var before = reached.getOrDefault(event.subject(), sequences.getOrDefault(event.subject(), -1L));
            if (event.sequence() != before + 1) {
                moved.add(event.subject());
            }
            reached.put(event.subject(), event.sequence());
        }
        if (!moved.isEmpty()) {
            return Optional.of(new Outcome.Conflicted(moved));
        }
        var taken = new HashMap<Claim, UUID>();
        unit.claims().forEach((claim, subject) -> {
            var holder = holders.get(claim);
            if (holder != null && !holder.equals(subject)) {
                taken.put(claim, holder);
            }
        });
        if (!taken.isEmpty()) {
            return Optional.of(new Outcome.Taken(taken));
        }
        sequences.putAll(reached);
        holders.putAll(unit.claims());
        return Optional.empty();
    }

    private static Set<ByteBuffer> keys(Connection connection, List<AppendUnit> units) throws SQLException {
        var wanted = units.stream()
                .flatMap(unit -> Optional.ofNullable(unit.key()).stream())
                .map(key -> key.key())
                .toArray(byte[][]::new);
        var found = new HashSet<ByteBuffer>();
        try (var query = connection.prepareStatement("select key from idempotency where key = any (?)")) {
            query.setArray(1, connection.createArrayOf("bytea", wanted));
            var rows = query.executeQuery();
            while (rows.next()) {
                found.add(ByteBuffer.wrap(rows.getBytes(1)));
            }
        }
        return found;
    }

    private static Map<UUID, Long> sequences(Connection connection, List<AppendUnit> units) throws SQLException {
        var subjects = units.stream()
                .flatMap(unit -> unit.events().stream())
                .map(event -> event.subject().toString())
                .distinct()
                .toArray(String[]::new);
        var found = new HashMap<UUID, Long>();
        try (var query = connection.prepareStatement("""
                select wanted.id, head.seq
                from unnest(?::uuid[]) wanted(id)
                cross join lateral (
                    select seq from event_log where aggregate_id = wanted.id order by seq desc limit 1) head
                """)) {
            query.setArray(1, connection.createArrayOf("text", subjects));
            var rows = query.executeQuery();
            while (rows.next()) {
                found.put(rows.getObject(1, UUID.class), rows.getLong(2));
            }
        }
        return found;
    }

    private static Map<Claim, UUID> holders(Connection connection, List<AppendUnit> units) throws SQLException {
        var claims = units.stream()
                .flatMap(unit -> unit.claims().keySet().stream())
                .distinct()
                .toList();
        return Claims.holders(connection, claims);
    }
}
