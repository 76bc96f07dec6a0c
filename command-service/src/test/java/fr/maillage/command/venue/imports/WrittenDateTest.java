package fr.maillage.command.venue.imports;

import static fr.maillage.command.venue.imports.Rows.candidate;
import static fr.maillage.command.venue.imports.Rows.codes;
import static fr.maillage.command.venue.imports.Rows.read;
import static fr.maillage.command.venue.imports.Rows.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.http.Words;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    private static final LocalDate LATEST = LocalDate.parse("2027-11-29");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-07-18",
                "2026-07-18T14:32:00",
                "2026-07-18 14:32:05.123",
                "2026-07-18T10:00:00Z",
                "2026-07-18T00:00:00+02:00",
                "2026-07-18T23:30:00+1000",
                "2026-07-18 (environ)"
            })
    void as_the_standard_asks(String written) {
        assertThat(WrittenDate.of(written, LATEST)).contains(new WrittenDate(LocalDate.parse("2026-07-18"), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18/07/2026",
                "18/07/2026 14:32",
                "18/07/2026 14:32:05",
                "18/07/2026 14h32",
                "18/07/2026 à 14 h 32",
                "18/07/2026, 14:32",
                "18-07-2026",
                "18.07.2026",
                "18/7/2026",
                "2026/07/18",
                "2026/7/18",
                "2026-7-18",
                "2026.07.18",
                "20260718",
                "20260718.0",
                "18 juillet 2026",
                "18 JUILLET 2026",
                "samedi 18 juillet 2026",
                "le 18 juillet 2026 à 14h",
                "18 juil. 2026",
                "18-juil.-2026",
                "18-juil-2026",
                "18 Jul 2026",
                "46221",
                "46221.0",
                "46221,6041666667",
                "46221.604",
                "46 221",
                "2026-07-17T22:00:00Z",
                "2026-07-17T22:00:00.000Z",
                "2026-07-17 23:30:00+00:00"
            })
    void as_people_and_their_tools_write_it(String written) {
        assertThat(WrittenDate.of(written, LATEST)).contains(new WrittenDate(LocalDate.parse("2026-07-18"), false));
    }

    @ParameterizedTest
    @CsvSource({
        "1er juillet 2026,2026-07-01",
        "2026-7-8,2026-07-08",
        "8/7/2026,2026-07-08",
        "1 août 2026,2026-08-01",
        "12 févr. 2026,2026-02-12",
        "36526,2000-01-01"
    })
    void other_days(String written, LocalDate day) {
        assertThat(WrittenDate.of(written, LATEST).map(WrittenDate::day)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07/18/2026",
                "18/07/26",
                "18-juil-26",
                "2026-02-30",
                "30/02/2026",
                "2026-18-07",
                "18/07-2026",
                "hier",
                "2026",
                "07/2026",
                "62800",
                "12000",
                "36525",
                "99999999",
                "18/07/2026 14:75",
                "18 brumaire 2026",
                "18/07/2026 environ"
            })
    void what_is_no_day_or_could_be_two(String written) {
        assertThat(WrittenDate.of(written, LATEST)).isEmpty();
        assertThat(refusal(read("date_maj", written)).code()).isEqualTo("venue.date.malformed");
    }

    @Test
    void a_day_that_is_read_otherwise_than_it_is_written_is_said() {
        var reading = read("date_maj", "18/07/2022 14:32");
        assertThat(candidate(reading).source().saidOn()).isEqualTo(LocalDate.parse("2022-07-18"));
        assertThat(codes(reading)).containsExactly("venue.date.respelled");
        assertThat(Words.FRENCH.of(reading.warnings().getFirst().message())).contains("18/07/2022 14:32", "2022-07-18");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2062-07-18", "18/07/2062", "2026-04-16"})
    void a_day_ahead_counts_as_the_day_of_the_import(String written) {
        var reading = read("date_maj", written);
        assertThat(candidate(reading).source().saidOn()).isEqualTo(Rows.TODAY);
        assertThat(codes(reading)).containsExactly("venue.date.ahead");
        assertThat(Words.FRENCH.of(reading.warnings().getFirst().message())).contains("2026-04-15");
    }
}
