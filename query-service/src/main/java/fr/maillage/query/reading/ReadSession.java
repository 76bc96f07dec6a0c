package fr.maillage.query.reading;

import fr.maillage.query.projection.Reader;
import fr.maillage.query.projection.Snapshot;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One look at the network.
 *
 * @param moment when what has dates is judged (suspensions, freshness, opening hours): the moment asked about, or now
 */
public record ReadSession(Snapshot snapshot, Instant moment) {

    /** Who looks. */
    public Reader reader() {
        return snapshot.reader();
    }

    public long position() {
        return snapshot.position();
    }

    public LocalDate day() {
        return Paris.dayOf(moment);
    }

    /** The time on a clock of that commune. @param commune INSEE code */
    public LocalDateTime clockOf(String commune) {
        return moment.atZone(Zones.of(commune)).toLocalDateTime();
    }

    /** When the log took the last fact that is seen here; the epoch where none is. */
    public Instant recordedAt() {
        return snapshot.sql("SELECT recorded_at FROM {all activity} WHERE position = :position")
                .param("position", position())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(Instant.EPOCH);
    }

    /** Where a page that stopped at that mark goes on. */
    public Cursor cursor(long mark) {
        return new Cursor(position(), moment, mark);
    }
}
