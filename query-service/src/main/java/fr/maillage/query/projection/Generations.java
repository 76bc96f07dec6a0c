package fr.maillage.query.projection;

import fr.maillage.wire.Incarnation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The register of builds: which there are, how far each is, which one answers. All methods run in the caller's
 * transaction.
 */
final class Generations {

    private static final String SELECT = """
            SELECT g.*, a.generation IS NOT NULL AS active
            FROM generation g LEFT JOIN active a ON a.generation = g.id
            """;

    private Generations() {}

    static List<Generation> all(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + "ORDER BY g.id")) {
            return read(select);
        }
    }

    static Generation create(Connection connection, String projection, ProjectionVersion version) throws SQLException {
        var schema = projection + "_v" + version.number();
        try (var insert = connection.prepareStatement("""
                INSERT INTO generation (masks, projection, version, shape, schema)
                SELECT ?, ?, ?, ?, ? || CASE WHEN g.before = 0 THEN '' ELSE '_' || (g.last + 1) END
                FROM (SELECT count(*) FILTER (WHERE schema LIKE ? || '%') AS before, coalesce(max(id), 0) AS last
                      FROM generation) g
                RETURNING id
                """)) {
            insert.setLong(1, Masks.last(connection));
            insert.setString(2, projection);
            insert.setInt(3, version.stored());
            insert.setString(4, version.shape());
            insert.setString(5, schema);
            insert.setString(6, schema);
            return one(connection, number(insert));
        }
    }

    /** Deletes a build and its tables. */
    static void drop(Connection connection, Generation generation) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + generation.schema() + " CASCADE");
            statement.execute("DELETE FROM generation WHERE id = " + generation.id());
        }
    }

    /**
     * Moves builds that stand together to a later position, by compare-and-set, so that a stale owner moves nothing.
     *
     * @throws StaleOwnerException where one of them is not at {@code from}
     */
    static void move(Connection connection, Collection<Generation> builds, long from, Place to) throws SQLException {
        move(connection, builds, from, to, "");
    }

    /**
     * Moves builds in the same way, as long as they answer. A process that went on filling a retired build would
     * believe that readers see it.
     *
     * @throws StaleOwnerException also where another took over from one of them
     */
    static void moveAnswering(Connection connection, Collection<Generation> builds, long from, Place to)
            throws SQLException {
        // The condition is on the moved row itself, so that it is checked again after waiting for a hand-over.
        move(connection, builds, from, to, " AND built_at IS NOT NULL AND retired_at IS NULL");
    }

    private static void move(
            Connection connection, Collection<Generation> builds, long from, Place to, String condition)
            throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE generation SET position = ?, offsets = ?, incarnation = ?, event_id = ?
                WHERE id = ANY (?) AND position = ?""" + condition)) {
            update.setLong(1, to.position());
            update.setObject(2, to.offsets());
            update.setObject(3, to.log().id());
            update.setObject(4, to.event());
            update.setObject(5, builds.stream().mapToLong(Generation::id).toArray());
            update.setLong(6, from);
            if (update.executeUpdate() != builds.size()) {
                throw new StaleOwnerException("position " + from + " is no longer where " + builds + " stand");
            }
        }
    }

    static void built(Connection connection, Generation generation) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE generation SET built_at = coalesce(built_at, now()) WHERE id = ?")) {
            update.setLong(1, generation.id());
            update.executeUpdate();
        }
    }

    /** The builds that a new build may take over from. */
    enum Handover {
        /** A build of the same log that is not ahead of it. */
        LEVEL,
        /** Also a build of an earlier log, wherever it stands. */
        RENEWED,
        /** Also a build of the same log that is ahead: one of the two shows what the log does not say. */
        CONTRADICTED
    }

    /** Keeps all others from moving, making, dropping or activating builds until the end of the transaction. */
    static void hold(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LOCK TABLE generation IN SHARE ROW EXCLUSIVE MODE");
        }
    }

    /**
     * Lets a build answer for its projection, unless that would take readers back in time or to another log. Only for
     * {@link #hold held} builds.
     *
     * @return false where it may not answer
     */
    static boolean activate(Connection connection, Generation generation, Handover handover) throws SQLException {
        var ours = one(connection, generation.id()).place();
        try (var select = connection.prepareStatement(SELECT + "WHERE a.projection = ?")) {
            select.setString(1, generation.projection());
            for (var answering : read(select)) {
                if (!mayFollow(ours, answering.place(), handover)) {
                    return false;
                }
            }
        }
        takeOver(connection, generation);
        return true;
    }

    private static boolean mayFollow(Place ours, Place theirs, Handover handover) {
        if (theirs.position() == 0) {
            return true;
        }
        return ours.log().id().equals(theirs.log().id())
                ? ours.position() >= theirs.position() || handover == Handover.CONTRADICTED
                : handover != Handover.LEVEL && ours.log().isAfter(theirs.log());
    }

    private static void takeOver(Connection connection, Generation generation) throws SQLException {
        try (var retire = connection.prepareStatement(
                        "UPDATE generation SET retired_at = now() WHERE id = (SELECT generation FROM active WHERE projection = ?)");
                var take = connection.prepareStatement("""
                        INSERT INTO active (projection, generation) VALUES (?, ?)
                        ON CONFLICT (projection) DO UPDATE SET generation = excluded.generation, since = now()
                        """);
                var wake = connection.prepareStatement("UPDATE generation SET retired_at = NULL WHERE id = ?")) {
            retire.setString(1, generation.projection());
            retire.executeUpdate();
            take.setString(1, generation.projection());
            take.setLong(2, generation.id());
            take.executeUpdate();
            wake.setLong(1, generation.id());
            wake.executeUpdate();
        }
    }

    private static Generation one(Connection connection, long id) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + "WHERE g.id = ?")) {
            select.setLong(1, id);
            return read(select).getFirst();
        }
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<Generation> read(PreparedStatement select) throws SQLException {
        var found = new ArrayList<Generation>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                found.add(generation(row));
            }
        }
        return found;
    }

    private static Generation generation(ResultSet row) throws SQLException {
        return new Generation(
                row.getLong("id"),
                row.getString("projection"),
                ProjectionVersion.of(row.getInt("version"), row.getString("shape")),
                row.getString("schema"),
                new Place(
                        new Incarnation(row.getObject("incarnation", UUID.class), 0),
                        row.getLong("position"),
                        row.getObject("event_id", UUID.class),
                        offsets((Long[]) row.getArray("offsets").getArray())),
                row.getLong("masks"),
                Objects.requireNonNull(instant(row, "created_at")),
                instant(row, "built_at"),
                instant(row, "retired_at"),
                row.getBoolean("active"));
    }

    private static long[] offsets(Long[] boxed) {
        return java.util.Arrays.stream(boxed).mapToLong(Long::longValue).toArray();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
