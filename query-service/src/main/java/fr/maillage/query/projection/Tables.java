package fr.maillage.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** The tables of one build, in SQL. A batch takes one statement per table, whatever its size. */
final class Tables {

    private final String schema;
    private final Projection<?> projection;
    private final String columns;
    private final String casts;

    Tables(Projection<?> projection, String schema) {
        this.schema = schema;
        this.projection = projection;
        columns = projection.columns().stream()
                .map(column -> ", " + column.name())
                .collect(joining());
        casts = projection.columns().stream()
                .map(column -> ", " + column.name() + "::" + column.type().sql())
                .collect(joining());
    }

    /** Creates the tables empty and without indexes, for a build that fills them first. */
    void create(Connection connection) throws SQLException {
        var types = projection.columns().stream()
                .map(column -> ", " + column.name() + " " + column.type().sql())
                .collect(joining());
        execute(
                connection,
                "DROP SCHEMA IF EXISTS %s CASCADE".formatted(schema),
                "CREATE SCHEMA %s".formatted(schema),
                "CREATE TABLE %s.current (id uuid NOT NULL, from_pos bigint NOT NULL, view text NOT NULL%s) WITH (fillfactor = 85)"
                        .formatted(schema, types),
                "CREATE TABLE %s.history (id uuid NOT NULL, from_pos bigint NOT NULL, to_pos bigint NOT NULL, view text NOT NULL%s)"
                        .formatted(schema, types));
    }

    /** Adds the primary key, by which a view is found by its id. */
    void addKey(Connection connection) throws SQLException {
        execute(connection, "ALTER TABLE %s.current ADD PRIMARY KEY (id)".formatted(schema));
    }

    /** Adds the indexes that reads and following the tail need, besides the key. */
    void addIndexes(Connection connection) throws SQLException {
        execute(
                connection,
                "CREATE INDEX ON %s.current (from_pos)".formatted(schema),
                "CREATE INDEX ON %s.history (id, from_pos)".formatted(schema),
                "CREATE INDEX ON %s.history USING gist (%s)"
                        .formatted(schema, Snapshot.span(Reads.territory(projection))));
        for (var column : projection.columns()) {
            for (var definition : column.indexes()) {
                execute(connection, "CREATE INDEX ON %s.current USING %s".formatted(schema, definition));
            }
        }
        execute(connection, "ANALYZE %s.current".formatted(schema), "ANALYZE %s.history".formatted(schema));
    }

    /**
     * Brings stored views to memory.
     *
     * @param remove takes them out of the table, for a build that keeps each view in one place
     */
    void load(Connection connection, Collection<UUID> ids, Fold<?> fold, boolean remove) throws SQLException {
        var sql = remove
                ? "DELETE FROM %s.current WHERE id = ANY (?) RETURNING id, from_pos, view"
                : "SELECT id, from_pos, view FROM %s.current WHERE id = ANY (?)";
        try (var select = connection.prepareStatement(sql.formatted(schema))) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    fold.hold(row.getObject(1, UUID.class), row.getLong(2), row.getBytes(3));
                }
            }
        }
    }

    /** Stores the changes of a fold. */
    <V> void write(Connection connection, Fold.Changes<V> changes) throws SQLException {
        if (!changes.past().isEmpty()) {
            insertPast(connection, changes.past());
        }
        var present =
                changes.current().values().stream().filter(Objects::nonNull).toList();
        if (!present.isEmpty()) {
            upsert(connection, present);
        }
        if (present.size() < changes.current().size()) {
            var gone = new ArrayList<UUID>();
            changes.current().forEach((id, view) -> {
                if (view == null) {
                    gone.add(id);
                }
            });
            delete(connection, gone);
        }
    }

    private <V> void insertPast(Connection connection, List<ViewVersion.Past<V>> past) throws SQLException {
        var sql = "INSERT INTO %s.history (id, from_pos, to_pos, view%s) SELECT id, from_pos, to_pos, view%s"
                + " FROM unnest(?::uuid[], ?::bigint[], ?::text[]%s, ?::bigint[]) AS u (id, from_pos, view%s, to_pos)";
        try (var insert = connection.prepareStatement(sql.formatted(schema, columns, casts, holes(), columns))) {
            var next = bind(insert, past.stream().map(ViewVersion.Past::version).toList());
            insert.setObject(next, past.stream().mapToLong(ViewVersion.Past::to).toArray());
            insert.executeUpdate();
        }
    }

    private <V> void upsert(Connection connection, List<ViewVersion<V>> views) throws SQLException {
        var replaced = projection.columns().stream()
                .map(column -> ", " + column.name() + " = excluded." + column.name())
                .collect(joining());
        var sql = "INSERT INTO %s.current (id, from_pos, view%s) SELECT id, from_pos, view%s"
                + " FROM unnest(?::uuid[], ?::bigint[], ?::text[]%s) AS u (id, from_pos, view%s)"
                + " ON CONFLICT (id) DO UPDATE SET from_pos = excluded.from_pos, view = excluded.view%s";
        try (var insert =
                connection.prepareStatement(sql.formatted(schema, columns, casts, holes(), columns, replaced))) {
            bind(insert, views);
            insert.executeUpdate();
        }
    }

    private void delete(Connection connection, List<UUID> ids) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM %s.current WHERE id = ANY (?)".formatted(schema))) {
            delete.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            delete.executeUpdate();
        }
    }

    /** Binds rows column by column. Returns the index of the next free parameter. */
    private <V> int bind(PreparedStatement statement, List<ViewVersion<V>> views) throws SQLException {
        var connection = statement.getConnection();
        statement.setArray(
                1,
                connection.createArrayOf(
                        "uuid", views.stream().map(ViewVersion::id).toArray()));
        statement.setObject(2, views.stream().mapToLong(ViewVersion::from).toArray());
        statement.setArray(3, texts(connection, views, view -> new String(view.json(), UTF_8)));
        var next = 4;
        for (var column = 0; column < projection.columns().size(); column++) {
            var index = column;
            statement.setArray(next++, texts(connection, views, view -> Cells.literal(view.cells()[index])));
        }
        return next;
    }

    private static <V> java.sql.Array texts(
            Connection connection,
            List<ViewVersion<V>> views,
            Function<ViewVersion<V>, ? extends @org.jspecify.annotations.Nullable String> text)
            throws SQLException {
        return connection.createArrayOf("text", views.stream().map(text).toArray());
    }

    private String holes() {
        return ", ?::text[]".repeat(projection.columns().size());
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
