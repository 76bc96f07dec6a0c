package fr.maillage.issuer.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.embedded.EmbeddedPostgres;
import fr.maillage.issuer.login.Guesses.Guess;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever guesses waits; whoever does not, waits for nobody else's guesses, or hardly. */
class GuessesIT {

    private static final String OFFICE = "192.0.2.7";
    private static final String ELSEWHERE = "198.51.100.9";

    private final AtomicInteger strangers = new AtomicInteger();
    private Instant now = Instant.parse("2026-12-02T09:30:00Z");
    private JdbcClient jdbc;
    private Guesses guesses;
    private TransactionTemplate transaction;

    @BeforeEach
    void on_a_database_of_its_own() {
        var postgres = EmbeddedPostgres.shared();
        var source = postgres.dataSource(postgres.newDatabase());
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = JdbcClient.create(source);
        guesses = new Guesses(jdbc, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    @Test
    void a_try_that_is_not_looked_at_because_of_its_address_is_counted_nowhere() {
        wrongFromOffice(70);
        for (var again = 0; again < 20; again++) {
            assertThatThrownBy(() -> admit("owner", OFFICE)).isInstanceOf(TooManyGuesses.class);
        }

        assertThat(jdbc.sql("SELECT count(*) FROM guess WHERE failures = 70")
                        .query(Integer.class)
                        .single())
                .as("the address, counted as often as it was looked at")
                .isEqualTo(1);
        pass(Duration.ofSeconds(30));
        admit("owner", OFFICE);
    }

    @Test
    void who_guessed_nothing_waits_half_a_minute_at_most_for_what_others_guessed_at_the_same_address() {
        wrongFromOffice(75);

        assertThat(wait("owner", OFFICE)).isEqualTo(Duration.ofSeconds(30));
        pass(Duration.ofSeconds(29));
        assertThat(wait("owner", OFFICE)).isEqualTo(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1));
        guesses.right(admit("owner", OFFICE));
    }

    @Test
    void a_right_try_leaves_no_trace_and_nobody_waits_because_of_it() {
        wrongFromOffice(75);
        var before = address();
        pass(Duration.ofSeconds(30));

        for (var colleague = 0; colleague < 10; colleague++) {
            guesses.right(admit("colleague " + colleague, OFFICE));
        }

        assertThat(address()).isEqualTo(before);
        guesses.right(admit("somebody", ELSEWHERE));
        assertThat(jdbc.sql("SELECT count(*) FROM guess WHERE failures < 2 AND last_at >= ?")
                        .param(Timestamp.from(now))
                        .query(Integer.class)
                        .single())
                .as("who came from an address of no mistakes")
                .isZero();
    }

    @Test
    void a_right_try_does_not_hide_a_wrong_one_that_came_after_it() {
        wrongFromOffice(75);
        pass(Duration.ofMinutes(1));
        var mine = admit("owner", OFFICE);
        pass(Duration.ofSeconds(31));
        admit("stranger", OFFICE);

        guesses.right(mine);

        assertThat(address()).isEqualTo("76 " + now);
    }

    @Test
    void many_accounts_are_guessed_at_from_one_address_twice_a_minute_and_one_account_four_times_an_hour() {
        var looked = lookedAtFor(Duration.ofHours(1), () -> "account " + strangers.incrementAndGet());
        assertThat(looked).as("each account once").isBetween(60 + 100, 70 + 120);

        var alone = lookedAtFor(Duration.ofHours(1), () -> "victim");
        assertThat(alone).isBetween(6, 5 + 10);
    }

    @Test
    void of_many_at_once_no_more_are_looked_at_than_one_after_the_other() throws Exception {
        var looked = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(20);
        try {
            Callable<Boolean> guess = () -> {
                try {
                    admit("victim", OFFICE);
                    looked.incrementAndGet();
                } catch (TooManyGuesses wait) {
                    return false;
                }
                return true;
            };
            for (var one : threads.invokeAll(
                    IntStream.range(0, 20).mapToObj(each -> guess).toList())) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(looked).hasValue(5);
    }

    @Test
    void what_is_older_than_six_hours_is_forgotten() {
        wrongFromOffice(75);
        pass(Duration.ofHours(6).plusSeconds(1));
        admit("owner", OFFICE);
        assertThat(address()).isEqualTo("1 " + now);
    }

    /** So many of accounts of one's own each, as fast as one may. */
    private void wrongFromOffice(int many) {
        for (var one = 0; one < many; one++) {
            try {
                admit("stranger " + strangers.incrementAndGet(), OFFICE);
            } catch (TooManyGuesses wait) {
                pass(Duration.ofSeconds(wait.seconds()));
                one--;
            }
        }
    }

    private int lookedAtFor(Duration time, Supplier<String> login) {
        var until = now.plus(time);
        var looked = 0;
        while (now.isBefore(until)) {
            try {
                admit(login.get(), OFFICE);
                looked++;
            } catch (TooManyGuesses wait) {
                pass(Duration.ofSeconds(wait.seconds()));
            }
        }
        return looked;
    }

    private Guess admit(String login, String address) {
        return Objects.requireNonNull(transaction.execute(status -> guesses.admit(login, address)));
    }

    private Duration wait(String login, String address) {
        try {
            admit(login, address);
            return Duration.ZERO;
        } catch (TooManyGuesses wait) {
            return Duration.ofSeconds(wait.seconds());
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    /** Failures and last try of what was tried most often and last, which is the address. */
    private String address() {
        return jdbc.sql("SELECT failures, last_at FROM guess ORDER BY failures DESC, last_at DESC LIMIT 1")
                .query((row, number) ->
                        row.getInt(1) + " " + row.getTimestamp(2).toInstant())
                .single();
    }
}
