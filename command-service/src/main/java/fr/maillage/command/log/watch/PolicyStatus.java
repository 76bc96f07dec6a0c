package fr.maillage.command.log.watch;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far behind the log each policy is, asked of PostgreSQL at most once a second however many ask. */
public final class PolicyStatus {

    /** The age up to which an answer is given again: health and gauges ask at the same time. */
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final JdbcTemplate jdbc;
    private @Nullable Map<String, Long> last;
    private long askedNanos;

    public PolicyStatus(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many events each policy has not looked at yet, by its name.
     *
     * @throws org.springframework.dao.DataAccessException where PostgreSQL is away
     */
    public synchronized Map<String, Long> lags() {
        if (last == null || System.nanoTime() - askedNanos > FRESH_NANOS) {
            var lags = new HashMap<String, Long>();
            jdbc.query("select policy.name, head.pos - policy.pos from policy cross join log_head head", row -> {
                lags.put(row.getString(1), row.getLong(2));
            });
            last = Map.copyOf(lags);
            askedNanos = System.nanoTime();
        }
        return last;
    }
}
