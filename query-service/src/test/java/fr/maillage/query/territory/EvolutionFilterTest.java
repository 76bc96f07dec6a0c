package fr.maillage.query.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.query.Problem;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvolutionFilterTest {

    private static final YearMonth NOW = YearMonth.of(2026, 12);

    @Test
    void a_month_that_is_not_over_is_not_shown() {
        assertThat(asked("2026-10", "2027-03").months(NOW))
                .containsExactly(YearMonth.of(2026, 10), YearMonth.of(2026, 11));
        assertThat(asked("2026-12", null).months(NOW)).isEmpty();
    }

    @Test
    void without_a_beginning_there_are_twelve() {
        assertThat(asked(null, null).months(NOW))
                .hasSize(12)
                .startsWith(YearMonth.of(2025, 12))
                .endsWith(YearMonth.of(2026, 11));
        assertThat(asked(null, "2026-06").months(NOW)).hasSize(12).endsWith(YearMonth.of(2026, 6));
    }

    @Test
    void more_months_than_can_be_read_at_once_are_refused_rather_than_cut() {
        assertThat(asked("2021-12", null).months(NOW)).hasSize(60);
        assertThatThrownBy(() -> asked("2021-11", null).months(NOW)).isInstanceOf(Problem.class);
    }

    private static EvolutionFilter asked(@Nullable String from, @Nullable String to) {
        return new EvolutionFilter(
                "month", from == null ? null : YearMonth.parse(from), to == null ? null : YearMonth.parse(to));
    }
}
