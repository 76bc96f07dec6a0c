package fr.maillage.query.projection;

import static java.util.stream.Collectors.joining;

import fr.maillage.query.projection.Snapshot.Active;
import fr.maillage.wire.Incarnation;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The only access to the views. Every read sees the whole network at one position. */
public final class Reads {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Progress progress;
    private final RightsToday rights;
    private final Map<String, Rows> offered = new HashMap<>();

    /** Reads that take each reader's rights as they are asked for. */
    public Reads(DataSource source, List<? extends Projection<?>> projections, Progress progress) {
        this(source, projections, progress, (asked, now) -> asked);
    }

    /**
     * @param source connections whose transactions are read-only and repeatable read
     * @param projections all projections that may be read
     * @param rights judges as whom each reader reads
     */
    public Reads(DataSource source, List<? extends Projection<?>> projections, Progress progress, RightsToday rights) {
        this.rights = rights;
        this.jdbc = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.progress = progress;
        projections.forEach(projection -> offered.put(projection.name(), Rows.of(projection)));
    }

    /**
     * Reads the network at the point asked for, in one transaction.
     *
     * @throws NotYetException where the position asked for is not reached within {@link Progress#PATIENCE}, or a view
     *     is still being built
     */
    public <T> T at(ReadPoint point, Function<Snapshot, T> read) {
        var exact = point.at() instanceof At.Position at && at.position() > progress.position() ? at.position() : 0;
        var wanted = Math.max(exact, point.minPosition());
        if (wanted > 0 && !progress.await(wanted, Progress.PATIENCE)) {
            throw new NotYetException("La position " + wanted + " n’est pas encore visible ("
                    + (progress.held()
                            ? "les vues sont refaites à partir du journal"
                            : "les vues en sont à " + progress.position())
                    + ").");
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            var snapshot = open(point.at(), point.reader());
            point.answered().accept(snapshot.position());
            return read.apply(snapshot);
        }));
    }

    private Snapshot open(At at, Reader reader) {
        var active = new HashMap<String, Active>();
        jdbc.sql(
                        "SELECT a.projection, g.schema, g.position, g.version, g.incarnation, g.masks, g.shape FROM active a JOIN generation g ON g.id = a.generation")
                .query(row -> {
                    var rows = offered.get(row.getString(1));
                    var version = ProjectionVersion.of(row.getInt(4), row.getString(7));
                    if (rows != null && rows.version().equals(version)) {
                        active.put(
                                row.getString(1),
                                new Active(
                                        row.getObject(5, UUID.class),
                                        row.getString(2),
                                        row.getLong(3),
                                        row.getLong(6),
                                        rows.columns(),
                                        rows.territory(),
                                        rows.seen()));
                    }
                });
        var reached = active.values().stream().mapToLong(Active::position).min().orElse(0);
        // All are of one log: they take over together.
        var log = active.values().stream()
                .filter(one -> one.position() > 0)
                .map(Active::log)
                .findFirst()
                .orElse(Incarnation.NONE.id());
        var asWhom = rights.of(reader, new Snapshot(jdbc, log, reached, active, Reader.ALL));
        return new Snapshot(jdbc, log, Math.min(reached, resolve(at, log)), active, asWhom);
    }

    private long resolve(At at, UUID log) {
        return switch (at) {
            case At.Now now -> Long.MAX_VALUE;
            case At.Position exact -> exact.position();
            case At.Moment moment ->
                jdbc.sql(
                                "SELECT position FROM moment WHERE incarnation = ? AND recorded_at <= ? ORDER BY recorded_at DESC LIMIT 1")
                        .param(log)
                        .param(Timestamp.from(moment.instant()))
                        .query(Long.class)
                        .optional()
                        .orElse(0L);
        };
    }

    /** The parts of a projection's rows besides id, from_pos and view. */
    private record Rows(ProjectionVersion version, String columns, String territory, Function<Reader, String> seen) {

        static Rows of(Projection<?> projection) {
            return new Rows(
                    ProjectionVersion.of(projection),
                    projection.columns().stream()
                            .map(column -> ", " + column.name())
                            .collect(joining()),
                    Reads.territory(projection),
                    reader -> seen(projection, reader));
        }

        private static String seen(Projection<?> projection, Reader reader) {
            return switch (reader) {
                case Reader.Everybody nobody -> projection.seenByEverybody();
                case Reader.Member member -> projection.seenByMembers();
                case Reader.Outsider outsider -> projection.seenByOutsiders();
                case Reader.All hub -> Snapshot.ALL;
            };
        }
    }

    /** The SQL of a projection's commune column, for the box of {@link Snapshot#span}. */
    static String territory(Projection<?> projection) {
        return projection.columns().stream()
                .filter(column -> column.type() == ColumnType.COMMUNE)
                .findFirst()
                .map(column -> "coalesce(" + column.name() + ",0)")
                .orElse(Snapshot.NO_TERRITORY);
    }
}
