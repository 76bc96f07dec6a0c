package fr.maillage.command.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {

    @ParameterizedTest
    @CsvSource({
        "2026-06-30T12:00:00Z, 2026-06-30T12:00:00Z",
        "2026-06-30T14:00:00+02:00, 2026-06-30T12:00:00Z",
        "2026-06-30T14:00, 2026-06-30T12:00:00Z",
        "2026-12-30T14:00, 2026-12-30T13:00:00Z"
    })
    void a_moment_without_an_offset_is_the_time_that_clocks_show_in_paris(String written, Instant meant) {
        assertThat(Written.as(Instant.class, written, "startsAt", new Findings("workshop")))
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-30", "demain", "2026-06-31T10:00", "14:00"})
    void what_is_no_moment_is_a_finding(String written) {
        var findings = new Findings("workshop");
        assertThat(Written.as(Instant.class, written, "startsAt", findings)).isNull();
        assertThatThrownBy(findings::refuseIfAny).hasFieldOrPropertyWithValue("code", "workshop.moment.malformed");
    }
}
