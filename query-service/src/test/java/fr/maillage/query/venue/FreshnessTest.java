package fr.maillage.query.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    @Test
    void a_record_ages_at_6_12_and_18_months() {
        var said = LocalDate.of(2026, 1, 15);

        assertThat(Freshness.on(said.plusMonths(6).minusDays(1), said)).isEqualTo(Freshness.FRESH);
        assertThat(Freshness.on(said.plusMonths(6), said)).isEqualTo(Freshness.WATCH);
        assertThat(Freshness.on(said.plusMonths(12), said)).isEqualTo(Freshness.VERIFY);
        assertThat(Freshness.on(said.plusMonths(18), said)).isEqualTo(Freshness.VERIFY);
        assertThat(Freshness.on(said.plusMonths(18).plusDays(1), said)).isEqualTo(Freshness.STALE);
    }

    @Test
    void lists_and_records_judge_alike_on_every_day() {
        var today = LocalDate.of(2026, 8, 31);

        today.minusYears(2).datesUntil(today.plusDays(2)).forEach(said -> {
            for (var freshness : Freshness.values()) {
                var listed = !said.isBefore(freshness.since(today)) && !said.isAfter(freshness.until(today));
                assertThat(listed)
                        .as("%s said on %s", freshness, said)
                        .isEqualTo(Freshness.on(today, said) == freshness);
            }
        });
    }
}
