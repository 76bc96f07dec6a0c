package fr.maillage.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class DateFormatterTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:15:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void hours_are_said_with_an_h_and_midnight_by_its_name() {
        assertThat(DateFormatter.time(LocalTime.of(9, 2))).isEqualTo("9\u00a0h\u00a002");
        assertThat(DateFormatter.time(LocalTime.of(18, 0))).isEqualTo("18\u00a0h");
        assertThat(DateFormatter.time(LocalTime.MIDNIGHT)).isEqualTo("minuit");
    }

    @Test
    void days_are_said_in_full_and_the_first_is_the_first() {
        assertThat(DateFormatter.full(TODAY)).isEqualTo("mardi 24 novembre 2026");
        assertThat(DateFormatter.date(LocalDate.of(2026, 12, 1))).isEqualTo("1er décembre 2026");
    }

    @Test
    void what_was_said_today_has_an_hour_and_what_was_said_before_its_day() {
        assertThat(DateFormatter.when(Instant.parse("2026-11-24T08:02:00Z"), NOW))
                .isEqualTo("9\u00a0h\u00a002");
        assertThat(DateFormatter.when(Instant.parse("2026-11-23T17:20:00Z"), NOW))
                .isEqualTo("Hier 18\u00a0h\u00a020");
        assertThat(DateFormatter.when(Instant.parse("2026-11-16T09:00:00Z"), NOW))
                .isEqualTo("lundi 16 novembre, 10\u00a0h");
        assertThat(DateFormatter.when(Instant.parse("2025-01-01T09:00:00Z"), NOW))
                .isEqualTo("1er janvier 2025, 10\u00a0h");
    }

    @Test
    void midnight_in_paris_parts_the_days_not_midnight_in_greenwich() {
        assertThat(DateFormatter.when(Instant.parse("2026-11-23T23:30:00Z"), NOW))
                .isEqualTo("0\u00a0h\u00a030");
    }

    @Test
    void what_an_address_asks_for_is_said_in_words_and_what_is_no_date_stays_as_it_is() {
        assertThat(DateFormatter.asked("2026-12-01")).isEqualTo("1er décembre 2026");
        assertThat(DateFormatter.asked("2026-11-24T23:30:00Z")).isEqualTo("25 novembre 2026, 0\u00a0h\u00a030");
        assertThat(DateFormatter.asked("position:42")).isEqualTo("position:42");
        assertThat(DateFormatter.asked("demain")).isEqualTo("demain");
    }

    @Test
    void ages_go_by_days_then_months_then_years() {
        assertThat(DateFormatter.ago(TODAY, TODAY)).isEqualTo("aujourd’hui");
        assertThat(DateFormatter.ago(TODAY.minusDays(1), TODAY)).isEqualTo("hier");
        assertThat(DateFormatter.ago(TODAY.minusDays(29), TODAY)).isEqualTo("il y a 29 jours");
        assertThat(DateFormatter.ago(TODAY.minusMonths(14), TODAY)).isEqualTo("il y a 14 mois");
        assertThat(DateFormatter.ago(TODAY.minusMonths(47), TODAY)).isEqualTo("il y a 3 ans");
    }

    @Test
    void what_comes_is_said_from_here() {
        assertThat(DateFormatter.ahead(TODAY.atTime(13, 30), TODAY)).isEqualTo("à 13\u00a0h\u00a030");
        assertThat(DateFormatter.ahead(TODAY.plusDays(1).atTime(9, 0), TODAY)).isEqualTo("demain à 9\u00a0h");
        assertThat(DateFormatter.ahead(TODAY.plusDays(2).atTime(9, 0), TODAY)).isEqualTo("jeudi à 9\u00a0h");
        assertThat(DateFormatter.ahead(TODAY.plusDays(9).atTime(9, 0), TODAY)).isEqualTo("le 3 décembre à 9\u00a0h");
    }

    @Test
    void the_year_is_said_only_where_it_is_another() {
        assertThat(DateFormatter.on(LocalDate.of(2026, 12, 1), TODAY)).isEqualTo("le 1er décembre");
        assertThat(DateFormatter.on(LocalDate.of(2027, 1, 15), TODAY)).isEqualTo("le 15 janvier 2027");
    }

    @Test
    void a_period_says_each_word_once() {
        var first = LocalDate.of(2026, 12, 1);

        assertThat(DateFormatter.period(first, first.plusDays(14), TODAY)).isEqualTo("du 1er au 15 décembre");
        assertThat(DateFormatter.period(first.minusDays(3), first, TODAY)).isEqualTo("du 28 novembre au 1er décembre");
        assertThat(DateFormatter.period(first, LocalDate.of(2027, 1, 3), TODAY))
                .isEqualTo("du 1er décembre au 3 janvier 2027");
        assertThat(DateFormatter.period(first, first, TODAY)).isEqualTo("le 1er décembre");
        assertThat(DateFormatter.period(first, null, TODAY)).isEqualTo("à partir du 1er décembre");
    }
}
