package fr.maillage.query.projection;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What is known of the stream, for people and for alarms. Written by the engine's thread, read by any. */
public final class StreamStatus {

    private final Clock clock;
    private volatile @Nullable Instant heardAt;
    private volatile @Nullable Instant awaySince;
    private volatile @Nullable Instant behindSince;
    private volatile long missing;
    private volatile long behind;
    private final AtomicLong foreign = new AtomicLong();

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

    /** Since when something was known that the views do not show; null where nothing is. */
    public @Nullable Instant behindSince() {
        return behindSince;
    }

    /** Records known and not shown yet. */
    public long behind() {
        return behind;
    }

    /** Position of a fact that is in no partition although later ones are; 0 where the stream is whole. */
    public long missing() {
        return missing;
    }

    /** Records passed over because they did not come from the log. */
    public long foreignRecords() {
        return foreign.get();
    }

    void heard() {
        heardAt = clock.instant();
        awaySince = null;
    }

    void away() {
        if (awaySince == null) {
            awaySince = clock.instant();
        }
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

    void foreign() {
        foreign.incrementAndGet();
    }
}
