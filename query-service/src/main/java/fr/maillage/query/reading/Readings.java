package fr.maillage.query.reading;

import fr.maillage.query.projection.At;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.projection.Reads;
import fr.maillage.query.projection.Snapshot;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Opens a look at the network: at the position asked for, with the moment at which what has dates is judged. */
@Component
public class Readings {

    private final Reads reads;
    private final Clock clock;

    public Readings(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    public <T> T at(ReadPoint point, Function<Reading, T> read) {
        return reads.at(point, snapshot -> read.apply(new Reading(snapshot, moment(point.at(), snapshot))));
    }

    /** The same; a page that follows another is read where the first one was. */
    public <T> T at(ReadPoint point, Paging paging, Function<Reading, T> read) {
        var cursor = paging.cursor();
        return cursor == null ? at(point, read) : again(point, cursor, read);
    }

    private <T> T again(ReadPoint point, Cursor cursor, Function<Reading, T> read) {
        var pinned = new ReadPoint(new At.Position(cursor.position()), point.minPosition(), point.answered());
        return reads.at(pinned, snapshot -> read.apply(new Reading(snapshot, cursor.moment())));
    }

    private Instant moment(At at, Snapshot snapshot) {
        return switch (at) {
            case At.Now now -> clock.instant();
            case At.Moment moment -> moment.instant();
            case At.Position position -> recordedAt(snapshot);
        };
    }

    /** A position stands for the moment at which the log took it. */
    private static Instant recordedAt(Snapshot snapshot) {
        return snapshot.sql("SELECT recorded_at FROM {activity} WHERE position = :position")
                .param("position", snapshot.position())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(Instant.EPOCH);
    }
}
