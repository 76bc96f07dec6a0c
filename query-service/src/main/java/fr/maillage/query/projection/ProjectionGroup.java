package fr.maillage.query.projection;

import fr.maillage.query.projection.Fold.Parked;
import fr.maillage.query.projection.Merge.Run;
import fr.maillage.wire.EventJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds that stand at the same position and move together. The views of a batch, its dead letters and the new position
 * are stored in one transaction. After a failure memory is forgotten and everything is as it is stored.
 */
final class ProjectionGroup {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionGroup.class);
    private static final EventJson JSON = new EventJson();
    private static final long HELD_BYTES = 4 << 20;

    private final DataSource source;
    private final List<Fold<?>> folds;
    private final boolean answering;
    private Place place;
    private boolean fresh;
    private Masks masks = Masks.none();

    /** @param answering whether the builds are of use only as long as they answer */
    ProjectionGroup(DataSource source, List<Fold<?>> folds, Place place, boolean answering) {
        this.source = source;
        this.folds = folds;
        this.place = place;
        this.answering = answering;
    }

    List<Fold<?>> folds() {
        return folds;
    }

    /** The ids of the builds. */
    List<Long> builds() {
        return folds.stream().map(fold -> fold.generation().id()).toList();
    }

    long position() {
        return place.position();
    }

    Place place() {
        return place;
    }

    /** Takes events that follow the position: all of them, or none where this throws. */
    void apply(Run run) throws SQLException {
        if (!fresh) {
            masks = Transactions.call(source, Masks::of);
        }
        apply(
                run.records().stream()
                        .map(record -> DecodedRecord.of(record, JSON, masks))
                        .toList(),
                run.offsets());
    }

    private void apply(List<DecodedRecord> batch, long[] reached) throws SQLException {
        if (batch.isEmpty()) {
            return;
        }
        try {
            write(batch, reached, Refusal.NONE);
        } catch (UnwritableException unwritable) {
            if (batch.size() == 1) {
                LOG.warn(
                        "Event {} cannot be stored and is parked",
                        batch.getFirst().position(),
                        unwritable);
                write(batch, reached, new Refusal(unwritable.fold(), unwritable.reason()));
            } else {
                // The first half keeps the former offsets: records that are read again are passed over by their
                // position.
                var middle = batch.size() / 2;
                apply(batch.subList(0, middle), place.offsets());
                apply(batch.subList(middle, batch.size()), reached);
            }
        }
    }

    /**
     * A build that has to set an event aside as a dead letter, because its tables do not take the result.
     *
     * @param by null where no build refuses
     */
    private record Refusal(@Nullable Fold<?> by, String reason) {

        static final Refusal NONE = new Refusal(null, "");
    }

    private void write(List<DecodedRecord> batch, long[] reached, Refusal refusal) throws SQLException {
        var records = batch.stream().map(DecodedRecord::record).toList();
        var to = place.after(records, reached);
        Transactions.run(source, connection -> {
            refresh(connection);
            fresh = false;
            for (var fold : folds) {
                write(connection, fold, batch, fold == refusal.by() ? refusal.reason() : null);
            }
            PositionClock.note(connection, records);
            masks.note(connection, records);
            var builds = folds.stream().map(Fold::generation).toList();
            if (answering) {
                Generations.moveAnswering(connection, builds, place.position(), to);
            } else {
                Generations.move(connection, builds, place.position(), to);
            }
        });
        folds.forEach(fold -> fold.settle(HELD_BYTES));
        fresh = true;
        place = to;
    }

    private static <V> void write(
            Connection connection, Fold<V> fold, List<DecodedRecord> batch, @Nullable String refused)
            throws SQLException {
        var tables = new Tables(fold.projection(), fold.generation().schema());
        var unknown = fold.unknown(batch);
        if (!unknown.isEmpty()) {
            tables.load(connection, unknown, fold, false);
        }
        batch.forEach(decoded -> fold.take(decoded, refused));
        try {
            tables.write(connection, fold.changes());
        } catch (SQLException failure) {
            if (UnwritableException.isUnwritable(failure)) {
                throw new UnwritableException(fold, failure);
            }
            throw failure;
        }
        DeadLetters.put(connection, fold.generation(), fold.changes().parked());
    }

    /** Makes memory hold nothing that is not stored. This is only needed at first and after a failure. */
    private void refresh(Connection connection) throws SQLException {
        if (!fresh) {
            for (var fold : folds) {
                fold.restart(DeadLetters.of(connection, fold.generation()));
            }
        }
    }

    /** Tries the dead letters again: this version may know better than the one that set them aside. */
    void retryParked() throws SQLException {
        masks = Transactions.call(source, Masks::of);
        for (var fold : folds) {
            var still = new ArrayList<Parked>();
            for (var parked : Transactions.call(source, connection -> DeadLetters.of(connection, fold.generation()))) {
                if (!retry(fold, parked, still)) {
                    still.add(parked);
                }
            }
        }
        fresh = false;
    }

    private boolean retry(Fold<?> fold, Parked parked, List<Parked> still) throws SQLException {
        var decoded = DecodedRecord.of(parked.record(), JSON, masks);
        fold.restart(still);
        try {
            Transactions.run(source, connection -> {
                DeadLetters.remove(connection, fold.generation(), decoded.position());
                write(connection, fold, List.of(decoded), null);
            });
        } catch (UnwritableException unwritable) {
            return false;
        }
        var taken = fold.changes().parked().isEmpty();
        if (taken) {
            LOG.info("{} took event {}, which was parked", fold.generation().schema(), decoded.position());
        }
        return taken;
    }
}
