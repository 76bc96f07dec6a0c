package fr.maillage.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @Test
    void a_list_in_a_cell_has_as_many_parts_as_it_has_texts() {
        assertThat(Cells.list(List.of("Ville | Quartier", "CCAS"))).isEqualTo("Ville / Quartier|CCAS");
        assertThat(Cells.list(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "+33 3 21"})
    void what_a_spreadsheet_would_run_is_disarmed(String text) {
        assertThat(Cells.safe(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "02100",
                "007 104",
                "43493312300029",
                "+33321000000",
                "12E4",
                "3/4",
                "1-2",
                "12.14",
                "=1+1",
                "2026/6",
                "12:30",
                "12:30 40",
                "9:05:00",
                "TRUE",
                "Faux"
            })
    void of_what_it_would_write_otherwise_every_letter_is_kept(String text) {
        assertThat(Cells.kept(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "62510",
                "2A004",
                "0",
                "2026-06-30",
                "12 rue Jean Jaurès",
                "",
                "1, 2",
                "W621000001",
                "Mo-Fr 09:00-12:00",
                "Vrai lieu"
            })
    void what_it_writes_as_it_is_stays_so(String text) {
        assertThat(Cells.kept(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+33321000000", "-1.5536", "12 rue Jean Jaurès", "Mo-Fr 09:00-12:00", "", "a=b"})
    void what_it_only_shows_stays_as_it_is(String text) {
        assertThat(Cells.safe(text)).isEqualTo(text);
    }
}
