package fr.maillage.issuer.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes guessing slow: after some wrong passwords each further one must wait, twice as long each time. Counted for an
 * account from one address (soon), for an account from everywhere and for an address whatever the account (later), so that nobody is
 * easily kept out of their own account by others. Logins and addresses are kept as hashes.
 */
public class Guesses {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(6);

    private final JdbcClient jdbc;
    private final Clock clock;

    public Guesses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param free how many wrong passwords cost nothing */
    private record Aim(String hash, int free) {}

    private record Tried(int failures, Instant lastAt) {}

    /**
     * Counts one more try as wrong, before it is known, so that many at once are not one.
     *
     * @throws TooManyGuesses where it must wait: it is then not looked at
     */
    @Transactional(noRollbackFor = TooManyGuesses.class)
    public void admit(String login, String address) {
        var now = clock.instant();
        for (var aim : aims(login, address)) {
            var wait = wait(aim, now);
            if (wait.isPositive()) {
                throw new TooManyGuesses(wait);
            }
            jdbc.sql("INSERT INTO guess (aim, failures, last_at) VALUES (?, 1, ?)"
                            + " ON CONFLICT (aim) DO UPDATE SET failures = CASE WHEN guess.last_at < ? THEN 1 ELSE guess.failures + 1 END,"
                            + " last_at = excluded.last_at")
                    .params(aim.hash(), Timestamp.from(now), Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                    .update();
        }
    }

    /** It was right: the account is known by its owner. The address stays counted, or one's own account would hide guesses at others. */
    public void right(String login, String address) {
        var aims = aims(login, address);
        jdbc.sql("DELETE FROM guess WHERE aim IN (?, ?)")
                .params(aims.get(0).hash(), aims.get(1).hash())
                .update();
        jdbc.sql("UPDATE guess SET failures = greatest(failures - 1, 0) WHERE aim = ?")
                .param(aims.get(2).hash())
                .update();
    }

    /** Forgets what no longer counts. */
    public void clean() {
        jdbc.sql("DELETE FROM guess WHERE last_at < ?")
                .param(Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }

    private Duration wait(Aim aim, Instant now) {
        return jdbc.sql("SELECT failures, last_at FROM guess WHERE aim = ? FOR UPDATE")
                .param(aim.hash())
                .query((row, number) -> new Tried(
                        row.getInt("failures"), row.getTimestamp("last_at").toInstant()))
                .optional()
                .map(tried -> Duration.between(now, tried.lastAt().plus(pause(tried.failures() - aim.free()))))
                .orElse(Duration.ZERO);
    }

    /** How long after the last try: nothing at first, then twice as long each time. */
    static Duration pause(int tooMany) {
        if (tooMany < 0) {
            return Duration.ZERO;
        }
        var pause = FIRST_WAIT.multipliedBy(1L << Math.min(tooMany, 20));
        return pause.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : pause;
    }

    private static List<Aim> aims(String login, String address) {
        var account = login.strip().toLowerCase(Locale.ROOT);
        return List.of(
                new Aim(hash("pair " + account + " " + address), 5),
                new Aim(hash("account " + account), 30),
                new Aim(hash("address " + address), 60));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
