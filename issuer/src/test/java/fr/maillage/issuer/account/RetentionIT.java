package fr.maillage.issuer.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.embedded.EmbeddedPostgres;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account is kept for a year after it was closed, also where that was before it was written when. */
class RetentionIT {

    /** As the machine has it: a migration knows no other. */
    private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);

    @Test
    void accounts_closed_before_the_moment_was_written_are_kept_for_a_year_all_the_same() {
        var postgres = EmbeddedPostgres.shared();
        var source = postgres.dataSource(postgres.newDatabase());
        Flyway.configure().dataSource(source).target("1").load().migrate();
        var jdbc = JdbcClient.create(source);
        var lately = account(jdbc, "lately", true);
        closed(jdbc, lately, 500);
        closed(jdbc, lately, 100);
        closed(jdbc, account(jdbc, "long-ago", true), 366);
        account(jdbc, "nobody-knows-when", true);
        var again = account(jdbc, "open-again", false);
        closed(jdbc, again, 500);

        Flyway.configure().dataSource(source).load().migrate();
        assertThat(jdbc.sql("SELECT valid_since FROM account WHERE login = 'lately'")
                        .query(Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo(now.minus(Duration.ofDays(100)));
        new Retention(jdbc, Clock.fixed(now, ZoneOffset.UTC)).apply();

        assertThat(logins(jdbc)).containsExactly("lately", "nobody-knows-when", "open-again");
        new Retention(jdbc, Clock.fixed(now.plus(Retention.KEPT.plusDays(1)), ZoneOffset.UTC)).apply();
        assertThat(logins(jdbc)).doesNotContain("nobody-knows-when").contains("open-again");
    }

    private static List<String> logins(JdbcClient jdbc) {
        return jdbc.sql("SELECT login FROM account ORDER BY login")
                .query(String.class)
                .list();
    }

    private UUID account(JdbcClient jdbc, String login, boolean closed) {
        var id = UUID.randomUUID();
        jdbc.sql("INSERT INTO account (id, login, name, role, password, disabled, created_by, created_at)"
                        + " VALUES (?, ?, 'Karim', 'member', 'x', ?, 'test', ?)")
                .params(id, login, closed, ago(600))
                .update();
        return id;
    }

    private void closed(JdbcClient jdbc, UUID account, int days) {
        jdbc.sql("INSERT INTO account_journal (recorded_at, account, what, subject)"
                        + " VALUES (?, 'x', 'account.disabled', ?)")
                .params(ago(days), account.toString())
                .update();
    }

    private Timestamp ago(int days) {
        return Timestamp.from(now.minus(Duration.ofDays(days)));
    }
}
