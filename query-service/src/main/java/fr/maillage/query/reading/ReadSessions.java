package fr.maillage.query.reading;

import fr.maillage.query.projection.At;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.projection.Reader;
import fr.maillage.query.projection.Reads;
import fr.maillage.query.projection.Snapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The source of read sessions, at the position asked for and with the moment at which things that have dates are
 * judged.
 */
@Component
public class ReadSessions {

    private final Reads reads;
    private final Clock clock;
    private final List<TitledRecords> titled;

    public ReadSessions(Reads reads, Clock clock, List<TitledRecords> titled) {
        this.reads = reads;
        this.clock = clock;
        this.titled = titled.stream().filter(kind -> kind.title() != null).toList();
    }

    /** Reads the network in a session at the point asked for. */
    public <T> T at(ReadPoint point, Function<ReadSession, T> read) {
        return reads.at(point, snapshot -> read.apply(session(snapshot, moment(point.at(), snapshot))));
    }

    /** Reads in the same way. A page that follows another is read where the first one was. */
    public <T> T at(ReadPoint point, Paging paging, Function<ReadSession, T> read) {
        var cursor = paging.cursor();
        return cursor == null ? at(point, read) : at(cursor, point, read);
    }

    /** Reads again as that reader, at the position and moment of a cursor. */
    public <T> T again(Reader reader, Cursor cursor, Function<ReadSession, T> read) {
        return at(cursor, ReadPoint.of(reader, At.NOW), read);
    }

    private <T> T at(Cursor cursor, ReadPoint point, Function<ReadSession, T> read) {
        var pinned = new ReadPoint(
                new At.Position(cursor.position()), point.minPosition(), point.reader(), point.answered());
        return reads.at(pinned, snapshot -> read.apply(session(snapshot, cursor.moment())));
    }

    private ReadSession session(Snapshot snapshot, Instant moment) {
        return new ReadSession(snapshot, moment, titled);
    }

    private Instant moment(At at, Snapshot snapshot) {
        return switch (at) {
            case At.Now now -> clock.instant();
            case At.Moment moment -> moment.instant();
            // A position stands for the moment at which the log took it.
            case At.Position position -> session(snapshot, Instant.EPOCH).recordedAt();
        };
    }
}
