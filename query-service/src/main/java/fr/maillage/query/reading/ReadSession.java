package fr.maillage.query.reading;

import fr.maillage.query.projection.Reader;
import fr.maillage.query.projection.Snapshot;
import fr.maillage.time.Paris;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * One read of the network.
 *
 * @param moment moment at which things that have dates are judged (suspensions, freshness, opening hours): the moment
 *     asked about, or now
 * @param titled records whose titles name them in others
 */
public record ReadSession(Snapshot snapshot, Instant moment, List<TitledRecords> titled) {

    /** The reader of the session. */
    public Reader reader() {
        return snapshot.reader();
    }

    public long position() {
        return snapshot.position();
    }

    public LocalDate day() {
        return Paris.dayOf(moment);
    }

    /**
     * The local time of a commune.
     *
     * @param commune INSEE code
     */
    public LocalDateTime clockOf(String commune) {
        return moment.atZone(Zones.of(commune)).toLocalDateTime();
    }

    /** When the log took the last event that is seen here; the epoch where there is none. */
    public Instant recordedAt() {
        return snapshot.sql("SELECT recorded_at FROM {all activity} WHERE position = :position")
                .param("position", position())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(Instant.EPOCH);
    }

    /** The cursor of the page after one that stopped at that mark. */
    public Cursor cursor(long mark) {
        return new Cursor(position(), moment, mark);
    }
}
