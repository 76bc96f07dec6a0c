package fr.maillage.command.log.append;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class OldKeysIT {

    @Test
    void answers_are_kept_for_the_days_that_were_promised_and_no_longer() {
        var server = EmbeddedPostgres.shared();
        var source = server.dataSource(server.newDatabase());
        Flyway.configure().dataSource(source).load().migrate();
        var jdbc = new JdbcTemplate(source);
        jdbc.update("""
                insert into idempotency (key, body, answer, base, recorded_at)
                select decode(lpad(to_hex(day), 32, '0'), 'hex'), '', '', 0, clock_timestamp() - day * interval '1 day'
                from generate_series(0, 20) day
                """);
        try (var keys = new OldKeys(jdbc)) {
            assertThat(keys.forget()).isEqualTo(13);
        }
        assertThat(jdbc.queryForObject("select count(*) from idempotency", Long.class))
                .isEqualTo(8);
    }
}
