package fr.maillage.command.log.watch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** How the log stands, asked of PostgreSQL at most once a second however many ask. */
public final class LogStatus {

    /**
     * @param position the last in the log
     * @param relayed the last that Kafka has acknowledged
     * @param waiting for how long the oldest event that it has not acknowledged has been in the log
     * @param verified no position is missing up to here
     * @param dense whether none was found missing
     * @param incarnation which log it is, and how far it reached when it became this one; empty before the relay's first term
     */
    public record Standing(
            long position, long relayed, Duration waiting, long verified, boolean dense, Optional<String> incarnation) {

        /** How many events wait for Kafka. */
        public long lag() {
            return position - relayed;
        }
    }

    /** Positions counted in one go: a fraction of a second, so that the proof catches up with any log in pieces. */
    private static final long WINDOW = 100_000;

    /** The age up to which an answer is given again: health and gauges ask at the same time. */
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final JdbcTemplate jdbc;
    private @Nullable Standing last;
    private long askedNanos;
    private long verified;
    private boolean dense = true;

    public LogStatus(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DataAccessException where PostgreSQL is away */
    public synchronized Standing now() {
        if (last == null || System.nanoTime() - askedNanos > FRESH_NANOS) {
            last = ask();
            askedNanos = System.nanoTime();
        }
        return last;
    }

    private Standing ask() {
        var standing = jdbc.queryForObject(
                """
                select head.pos, relay.pos,
                       coalesce(extract(epoch from clock_timestamp() - waiting.recorded_at), 0),
                       head.incarnation || '@' || head.incarnation_since
                from log_head head
                cross join relay
                left join event_log waiting on waiting.pos = relay.pos + 1
                """,
                (row, i) -> new Standing(
                        row.getLong(1),
                        row.getLong(2),
                        Duration.ofMillis((long) (row.getDouble(3) * 1_000)),
                        0,
                        true,
                        Optional.ofNullable(row.getString(4))));
        if (last == null
                || standing.position() < verified
                || !standing.incarnation().equals(last.incarnation())) {
            // A copy of the log was put back, or may have been.
            verified = 0;
        }
        verify(standing.position());
        return new Standing(
                standing.position(), standing.relayed(), standing.waiting(), verified, dense, standing.incarnation());
    }

    /** count(*) = max(pos), in pieces: a piece that was whole once stays whole, as rows are never changed. */
    private void verify(long position) {
        var until = Math.min(position, verified + WINDOW);
        var count = jdbc.queryForObject(
                "select count(*) from event_log where pos > ? and pos <= ?", Long.class, verified, until);
        dense = count != null && count == until - verified;
        if (dense) {
            verified = until;
        }
    }
}
