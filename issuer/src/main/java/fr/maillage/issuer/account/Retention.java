package fr.maillage.issuer.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long is kept here what speaks of a person: what « Ce qui est enregistré » promises. The reference of an account that was
 * deleted stays in the network's record, and leads nowhere.
 */
public final class Retention {

    /** After an account was closed, and of the journal: what the French data protection authority advises for such traces. */
    public static final Duration KEPT = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final Clock clock;

    public Retention(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Forgets what is older. */
    public void apply() {
        var oldest = Timestamp.from(clock.instant().minus(KEPT));
        // Closing an account is the last change of it.
        jdbc.sql("DELETE FROM account WHERE disabled AND greatest(valid_since, created_at) < ?")
                .param(oldest)
                .update();
        jdbc.sql("DELETE FROM account_journal WHERE recorded_at < ?")
                .param(oldest)
                .update();
    }
}
