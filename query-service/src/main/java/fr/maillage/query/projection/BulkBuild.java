package fr.maillage.query.projection;

import fr.maillage.query.projection.Merge.Run;
import fr.maillage.wire.EventJson;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * A build from the beginning of the log, at full speed. It folds in memory, sends finished rows by binary COPY while
 * the next events are folded, and makes the indexes at the end. Nothing of it counts until {@link #finish}: an
 * interrupted build starts over.
 */
final class BulkBuild implements AutoCloseable {

    private static final EventJson JSON = new EventJson();
    private static final int CHUNK_BYTES = 2 << 20;

    private final Connection connection;
    private final List<Target<?>> targets = new ArrayList<>();
    private final long heldBytes;
    private final Masks masks;
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("projections-copy").factory());
    private @Nullable Future<?> sending;

    /**
     * @param heldBytes most bytes of views in memory, over all builds; beyond, those untouched longest go to their
     *     table
     */
    BulkBuild(DataSource source, List<Fold<?>> folds, long heldBytes) throws SQLException {
        this.connection = source.getConnection();
        this.masks = Masks.of(connection);
        this.heldBytes = heldBytes / folds.size();
        // A crash would lose only a build that starts over anyway. The last commit is synchronous again.
        synchronousCommit("off");
        for (var fold : folds) {
            targets.add(new Target<>(fold));
        }
    }

    /** One build on its way to its tables. */
    private static final class Target<V> {
        final Fold<V> fold;
        final Tables tables;
        final CopyBuffer current;
        final CopyBuffer history;
        boolean keyed;

        Target(Fold<V> fold) {
            var projection = fold.projection();
            var schema = fold.generation().schema();
            this.fold = fold;
            tables = new Tables(projection, schema);
            current = new CopyBuffer(schema + ".current", projection.columns());
            history = new CopyBuffer(schema + ".history", projection.columns());
        }
    }

    void create() throws SQLException {
        for (var target : targets) {
            target.tables.create(connection);
        }
    }

    void take(Run run) throws SQLException {
        var batch = run.records().stream()
                .filter(record -> concernsSomebody(record) || masks.areIn(record))
                .map(record -> DecodedRecord.of(record, JSON, masks))
                .toList();
        for (var target : targets) {
            take(target, batch);
        }
        if (!run.records().isEmpty()) {
            send(() -> {
                PositionClock.note(connection, run.records());
                masks.note(connection, run.records());
            });
        }
    }

    /**
     * Whether a build here takes the record. Decoding an event costs more than all the rest, so a record that all
     * builds leave out is not decoded.
     */
    private boolean concernsSomebody(LogRecord record) {
        return targets.stream().anyMatch(target -> !target.fold.passesOver(record));
    }

    private <V> void take(Target<V> target, List<DecodedRecord> batch) throws SQLException {
        var fold = target.fold;
        if (target.keyed) {
            reload(target, batch);
        }
        batch.forEach(decoded -> fold.take(decoded, null));
        fold.changes().past().forEach(target.history::past);
        if (fold.projection().writtenOnce()) {
            fold.changes().current().values().forEach(view -> {
                if (view != null) {
                    target.current.current(view);
                }
            });
        }
        var parked = fold.changes().parked();
        if (!parked.isEmpty()) {
            send(() -> DeadLetters.put(connection, fold.generation(), parked));
        }
        fold.settle(Long.MAX_VALUE);
        if (fold.heldBytes() > heldBytes) {
            evict(target, heldBytes / 2);
        }
        flush(target, CHUNK_BYTES);
    }

    /**
     * Brings evicted views back to memory when an event concerns them. Each view is either in memory or in its table,
     * never in both.
     */
    private void reload(Target<?> target, List<DecodedRecord> batch) throws SQLException {
        var unknown = target.fold.unknown(batch);
        if (!unknown.isEmpty()) {
            flush(target, 0);
            settle();
            target.tables.load(connection, unknown, target.fold, true);
        }
    }

    private <V> void evict(Target<V> target, long keepBytes) throws SQLException {
        var gone = target.fold.heldBytes() - keepBytes;
        for (var view : target.fold.held().values()) {
            if (gone <= 0) {
                break;
            }
            gone -= view.json().length;
            target.current.current(view);
        }
        target.fold.settle(keepBytes);
        if (!target.keyed && keepBytes > 0) {
            flush(target, 0);
            send(() -> target.tables.addKey(connection));
            target.keyed = true;
        }
    }

    /** Sends the remaining rows, makes the indexes, and records that the builds stand where the events taken end. */
    void finish(Place reached) throws SQLException {
        for (var target : targets) {
            evict(target, 0);
            flush(target, 0);
        }
        settle();
        for (var target : targets) {
            if (!target.keyed) {
                target.tables.addKey(connection);
            }
            target.tables.addIndexes(connection);
        }
        synchronousCommit("on");
        var builds = targets.stream().map(target -> target.fold.generation()).toList();
        Generations.move(connection, builds, 0, reached);
    }

    @Override
    public void close() throws SQLException {
        sender.shutdown();
        try {
            settle();
        } finally {
            try (connection) {
                synchronousCommit("on");
            }
        }
    }

    private void synchronousCommit(String setting) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = " + setting);
        }
    }

    private void flush(Target<?> target, int beyondBytes) throws SQLException {
        for (var buffer : List.of(target.history, target.current)) {
            if (!buffer.isEmpty() && buffer.size() > beyondBytes) {
                var rows = buffer.drain();
                send(() -> copy(buffer.sql(), rows));
            }
        }
    }

    private void copy(String sql, byte[] rows) throws SQLException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new java.io.ByteArrayInputStream(rows));
        } catch (IOException failure) {
            throw new SQLException(failure);
        }
    }

    /** A task for the connection, run after all those sent before. */
    private interface Send {
        void run() throws SQLException;
    }

    private void send(Send work) throws SQLException {
        settle();
        sending = sender.submit(() -> {
            work.run();
            return true;
        });
    }

    private void settle() throws SQLException {
        if (sending == null) {
            return;
        }
        try {
            sending.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLException(interrupted);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof SQLException cause ? cause : new SQLException(failure.getCause());
        } finally {
            sending = null;
        }
    }
}
