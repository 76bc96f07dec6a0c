package fr.maillage.issuer.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes guessing slow: after some wrong passwords each further one must wait, twice as long each time. Counted for an
 * account from one address (soon), for an account from everywhere and for an address whatever the account (later), so that nobody is
 * easily kept out of their own account by others, neither strangers nor neighbours. Logins and addresses are kept as hashes.
 */
public class Guesses {

    private static final int FREE_FROM_ADDRESS = 5;
    private static final int FREE_OF_ACCOUNT = 30;
    private static final int FREE_OF_ADDRESS = 60;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(6);

    /** Where only others at the same address guessed wrongly: who has not must not pay for them, and two a minute find nothing. */
    private static final Duration LONGEST_FOR_NEIGHBOURS = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    public Guesses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who is tried from where, hashed. */
    private record Aims(String pair, String account, String address) {

        static Aims of(String login, String address) {
            var account = login.strip().toLowerCase(Locale.ROOT);
            return new Aims(
                    hash("pair " + account + " " + address), hash("account " + account), hash("address " + address));
        }
    }

    private record Tried(int failures, Instant lastAt) {}

    /** A try that is looked at, and counts as wrong until it is said to be {@link #right}. */
    public static final class Guess {

        private final Aims aims;
        private final Instant at;
        private final Instant addressBefore;

        private Guess(Aims aims, Instant at, Instant addressBefore) {
            this.aims = aims;
            this.at = at;
            this.addressBefore = addressBefore;
        }
    }

    /**
     * Counts one more try as wrong, before it is known, so that many at once are not one.
     *
     * @throws TooManyGuesses where it must wait: it is then not looked at, and not counted
     */
    @Transactional
    public Guess admit(String login, String address) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var aims = Aims.of(login, address);
        // Always in this order: two that wait for each other's rows would never end.
        var pair = tried(aims.pair(), now);
        var account = tried(aims.account(), now);
        var place = tried(aims.address(), now);
        var longest = pair.failures() < FREE_FROM_ADDRESS ? LONGEST_FOR_NEIGHBOURS : LONGEST_WAIT;
        var wait = Stream.of(
                        left(pair, FREE_FROM_ADDRESS, LONGEST_WAIT, now),
                        left(account, FREE_OF_ACCOUNT, LONGEST_WAIT, now),
                        left(place, FREE_OF_ADDRESS, longest, now))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (wait.isPositive()) {
            throw new TooManyGuesses(wait);
        }
        count(aims.pair(), pair, now);
        count(aims.account(), account, now);
        count(aims.address(), place, now);
        return new Guess(aims, now, place.lastAt());
    }

    /** How often lately. Held until the end of the transaction, also where there was no row yet: one at a time. */
    private Tried tried(String aim, Instant now) {
        jdbc.sql("INSERT INTO guess (aim, failures, last_at) VALUES (?, 0, ?) ON CONFLICT (aim) DO NOTHING")
                .params(aim, Timestamp.from(now))
                .update();
        var tried = jdbc.sql("SELECT failures, last_at FROM guess WHERE aim = ? FOR UPDATE")
                .param(aim)
                .query((row, number) -> new Tried(
                        row.getInt("failures"), row.getTimestamp("last_at").toInstant()))
                .single();
        return tried.lastAt().isBefore(now.minus(FORGOTTEN_AFTER)) ? new Tried(0, tried.lastAt()) : tried;
    }

    private static Duration left(Tried tried, int free, Duration longest, Instant now) {
        var pause = pause(tried.failures() - free);
        var capped = pause.compareTo(longest) > 0 ? longest : pause;
        return Duration.between(now, tried.lastAt().plus(capped));
    }

    private void count(String aim, Tried before, Instant now) {
        jdbc.sql("UPDATE guess SET failures = ?, last_at = ? WHERE aim = ?")
                .params(before.failures() + 1, Timestamp.from(now), aim)
                .update();
    }

    /**
     * It was right: the account is known by its owner, and the address is as if nobody had tried. What others guessed there
     * stays counted, or one's own account would hide guesses at theirs.
     */
    @Transactional
    public void right(Guess guess) {
        jdbc.sql("DELETE FROM guess WHERE aim IN (?, ?)")
                .params(guess.aims.pair(), guess.aims.account())
                .update();
        jdbc.sql("UPDATE guess SET failures = greatest(failures - 1, 0),"
                        + " last_at = CASE WHEN last_at = ? THEN ? ELSE last_at END WHERE aim = ?")
                .params(Timestamp.from(guess.at), Timestamp.from(guess.addressBefore), guess.aims.address())
                .update();
        jdbc.sql("DELETE FROM guess WHERE aim = ? AND failures = 0")
                .param(guess.aims.address())
                .update();
    }

    /** Forgets what no longer counts. */
    public void clean() {
        jdbc.sql("DELETE FROM guess WHERE last_at < ?")
                .param(Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }

    /** How long after the last try: nothing at first, then twice as long each time. */
    static Duration pause(int tooMany) {
        if (tooMany < 0) {
            return Duration.ZERO;
        }
        var pause = FIRST_WAIT.multipliedBy(1L << Math.min(tooMany, 20));
        return pause.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : pause;
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
