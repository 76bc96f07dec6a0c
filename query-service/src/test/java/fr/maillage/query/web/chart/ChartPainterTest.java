package fr.maillage.query.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.web.chart.TimeChart.Line;
import fr.maillage.query.web.chart.TimeChart.Mark;
import fr.maillage.query.web.chart.TimeChart.Stem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartPainterTest {

    private final ChartPainter painter = new ChartPainter(Long::toString, () -> Locale.FRENCH);

    @Test
    void the_highest_figure_is_at_the_top_and_none_is_on_the_base() {
        var chart = painter.paint(months(3, 0, 50, 100), measure(2, 100), "100 lieux");

        assertThat(chart.stems()).extracting(Stem::y).containsExactly("158", "99");
        assertThat(chart.knot().y()).isEqualTo("40");
    }

    @Test
    void time_goes_from_left_to_right_and_the_ends_are_whole() {
        var chart = painter.paint(months(3, 1, 2, 3), measure(2, 3), "3 lieux");

        assertThat(chart.stems()).extracting(Stem::x).containsExactly("1.5%", "47.5%");
        assertThat(chart.knot().x()).isEqualTo("98.5%");
        assertThat(chart.knot().anchor()).isEqualTo("end");
    }

    @Test
    void what_came_after_the_date_looked_at_is_told_apart_with_its_last_figure() {
        var chart = painter.paint(months(3, 1, 2, 3), measure(1, 2), "2 lieux");

        assertThat(chart.stems()).extracting(Stem::ahead).containsExactly(false, true);
        assertThat(chart.last()).isEqualTo("3");
        assertThat(painter.paint(months(3, 1, 2, 3), measure(2, 3), "3 lieux").last())
                .isEmpty();
    }

    @Test
    void a_date_between_two_months_and_one_before_all_of_them_have_their_place() {
        var between = new Measure(LocalDate.parse("2026-02-14"), 7);
        assertThat(painter.paint(months(3, 1, 2, 9), between, "7 lieux").stems())
                .extracting(Stem::ahead)
                .containsExactly(false, true, true);
        var before = new Measure(LocalDate.parse("2019-02-14"), 0);
        assertThat(painter.paint(months(3, 1, 2, 9), before, "Aucun lieu")
                        .knot()
                        .x())
                .isEqualTo("1.5%");
    }

    @Test
    void heights_are_read_by_at_most_three_round_numbers() {
        assertThat(painter.paint(months(2, 0, 486), measure(1, 486), "").lines())
                .extracting(Line::label)
                .containsExactly("200", "400");
        assertThat(painter.paint(months(2, 0, 3), measure(1, 3), "").lines())
                .extracting(Line::label)
                .containsExactly("1", "2", "3");
        assertThat(painter.paint(months(2, 0, 0), measure(1, 0), "").lines()).isEmpty();
    }

    @Test
    void long_stretches_name_their_years_and_short_ones_some_months() {
        var years = painter.paint(months(40, IntStream.range(0, 40).toArray()), measure(39, 39), "");
        assertThat(years.marks()).extracting(Mark::label).containsExactly("2026", "2027", "2028", "2029");
        var months = painter.paint(months(5, 1, 2, 3, 4, 5), measure(4, 5), "");
        assertThat(months.marks()).extracting(Mark::label).containsExactly("janv. 2026", "avr. 2026");
    }

    private static List<Measure> months(int count, int... values) {
        return IntStream.range(0, count).mapToObj(i -> measure(i, values[i])).toList();
    }

    private static Measure measure(int month, long value) {
        return new Measure(YearMonth.of(2026, 1).plusMonths(month).atEndOfMonth(), value);
    }
}
