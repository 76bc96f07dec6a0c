package fr.maillage.query.projection;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The status of the stream, for people and for alarms. The engine's thread writes it, any thread reads it. */
public final class StreamStatus {

    private final Clock clock;
    private volatile @Nullable Instant heardAt;
    private volatile @Nullable Instant awaySince;
    private volatile @Nullable String refusal;
    private volatile @Nullable Instant behindSince;
    private volatile long missing;
    private volatile long behind;
    private volatile long contradiction;
    private volatile @Nullable Instant renewingSince;
    private final AtomicLong foreign = new AtomicLong();
    // Per partition, the offset of the last foreign record.
    private final Map<Integer, Long> foreignThere = new ConcurrentHashMap<>();

    StreamStatus(Clock clock) {
        this.clock = clock;
    }

    /** When Kafka last answered; null before the first time. */
    public @Nullable Instant heardAt() {
        return heardAt;
    }

    /** Since when Kafka has not answered; null while it does. */
    public @Nullable Instant awaySince() {
        return awaySince;
    }

    /** The reason that Kafka gives where it refuses this service; null while it does not. */
    public @Nullable String refusal() {
        return refusal;
    }

    /** Since when records have been known that the views do not show; null where there are none. */
    public @Nullable Instant behindSince() {
        return behindSince;
    }

    /** The number of records known and not shown yet. */
    public long behind() {
        return behind;
    }

    /** The position of an event that is in no partition although later ones are; 0 where the stream is whole. */
    public long missing() {
        return missing;
    }

    /** The number of records passed over because they did not come from the log. */
    public long foreignRecords() {
        return foreign.get();
    }

    void heard() {
        heardAt = clock.instant();
        awaySince = null;
        refusal = null;
    }

    void away() {
        if (awaySince == null) {
            awaySince = clock.instant();
        }
    }

    /**
     * Notes that Kafka is there, but refuses this service.
     *
     * @return whether this is news
     */
    boolean refused(String reason) {
        away();
        var news = !reason.equals(refusal);
        refusal = reason;
        return news;
    }

    void stands(long missingPosition, long recordsBehind) {
        missing = missingPosition;
        behind = recordsBehind;
        if (recordsBehind == 0) {
            behindSince = null;
        } else if (behindSince == null) {
            behindSince = clock.instant();
        }
    }

    /** Whether the topic still holds records that did not come from the log. */
    public boolean holdsForeignRecords() {
        return !foreignThere.isEmpty();
    }

    /** A position at which two different events of one log were seen; 0 where there is none. */
    public long contradiction() {
        return contradiction;
    }

    /** Since when the views are being made again, because the log is another one; null where they are the log's. */
    public @Nullable Instant renewingSince() {
        return renewingSince;
    }

    /**
     * Notes a foreign record.
     *
     * @return whether it is the first that the topic holds
     */
    boolean foreign(int partition, long offset) {
        foreign.incrementAndGet();
        var first = foreignThere.isEmpty();
        foreignThere.merge(partition, offset, Math::max);
        return first;
    }

    /**
     * Notes which offsets the topic holds of a partition now.
     *
     * @param end offset after the last record
     */
    void holds(int partition, long start, long end) {
        foreignThere.computeIfPresent(partition, (same, offset) -> offset < start || offset >= end ? null : offset);
    }

    /** Notes that the records passed over are read again. */
    void noneForeign() {
        foreignThere.clear();
    }

    void contradicted(long position) {
        contradiction = position;
    }

    void renewing() {
        if (renewingSince == null) {
            renewingSince = clock.instant();
        }
    }

    void renewed(long stillContradicted) {
        renewingSince = null;
        contradiction = stillContradicted;
    }
}
