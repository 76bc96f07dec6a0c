package fr.maillage.command.log.append;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Forgets answers given more than eight days ago: seven are promised, and whoever sends again does so within minutes. */
public final class OldKeys implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OldKeys.class);

    /** In rows of one transaction. */
    private static final int PIECE = 10_000;

    private final JdbcTemplate jdbc;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("old-keys").factory());

    public OldKeys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void start() {
        clock.scheduleWithFixedDelay(this::tryToForget, 1, 60, TimeUnit.MINUTES);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** In pieces, so that no transaction is long. */
    int forget() {
        var forgotten = 0;
        int piece;
        do {
            piece = jdbc.update("""
                    delete from idempotency where key in (
                        select key from idempotency
                        where recorded_at < clock_timestamp() - interval '8 days' limit ?)
                    """, PIECE);
            forgotten += piece;
        } while (piece == PIECE);
        return forgotten;
    }

    private void tryToForget() {
        try {
            forget();
        } catch (DataAccessException away) {
            LOG.info("Old idempotency keys are kept for another hour: {}", away.getMessage());
        }
    }
}
