package fr.maillage.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-30T12:00:00Z",
                "2026-06-30T12:00Z",
                "2026-06-30t12:00:00.000z",
                " 2026-06-30T14:00:00+02:00 ",
                "2026-06-30T14:00:00 02:00",
                "2026-06-30T14:00+0200",
                "2026-06-30T14:00:00.5+02",
                "2026-06-30T14:00:00+02:00[Europe/Paris]",
                "2026-06-30T08:00-04:00",
                "2026-06-30T14:00",
                "2026-06-30T14:00:00",
                "2026-06-30 14:00",
                "2026-06-30 14:00:00 02:00"
            })
    void a_moment_is_one_however_it_is_written(String written) {
        assertThat(WrittenTime.isDay(written)).isFalse();
        assertThat(WrittenTime.moment(written).getEpochSecond())
                .isEqualTo(Instant.parse("2026-06-30T12:00:00Z").getEpochSecond());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-30", " 2026-06-30 ", "2026-06-29T22:00:00.000Z", "2026-06-30T23:59"})
    void a_day_is_that_of_paris(String written) {
        assertThat(WrittenTime.day(written)).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "demain",
                "14:00",
                "2026-02-30",
                "2026-06-30T25:00",
                "2026-06-30T14:00:00+99:00",
                "+12026-06-30",
                "0000-01-01",
                "-001-01-01",
                "30/06/2026",
                "2026-06-30T"
            })
    void what_is_neither_is_refused(String written) {
        assertThatThrownBy(() -> WrittenTime.day(written)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> WrittenTime.moment(written)).isInstanceOf(DateTimeException.class);
    }
}
