package fr.maillage.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FrenchDatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void the_year_is_said_only_where_it_is_another() {
        assertThat(FrenchDates.on(LocalDate.of(2026, 12, 1), TODAY)).isEqualTo("le 1er décembre");
        assertThat(FrenchDates.on(LocalDate.of(2027, 1, 15), TODAY)).isEqualTo("le 15 janvier 2027");
    }

    @Test
    void a_period_says_each_word_once() {
        var first = LocalDate.of(2026, 12, 1);

        assertThat(FrenchDates.period(first, first.plusDays(14), TODAY)).isEqualTo("du 1er au 15 décembre");
        assertThat(FrenchDates.period(first.minusDays(3), first, TODAY)).isEqualTo("du 28 novembre au 1er décembre");
        assertThat(FrenchDates.period(first, LocalDate.of(2027, 1, 3), TODAY))
                .isEqualTo("du 1er décembre au 3 janvier 2027");
        assertThat(FrenchDates.period(first, first, TODAY)).isEqualTo("le 1er décembre");
        assertThat(FrenchDates.period(first, null, TODAY)).isEqualTo("à partir du 1er décembre");
    }
}
