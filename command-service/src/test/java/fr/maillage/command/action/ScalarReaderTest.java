package fr.maillage.command.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.command.FieldError;
import fr.maillage.command.Refusal;
import fr.maillage.command.http.Words;
import fr.maillage.events.ResourceKind;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarReaderTest {

    @ParameterizedTest
    @CsvSource({
        "2026-06-30T12:00:00Z, 2026-06-30T12:00:00Z",
        "2026-06-30T14:00:00+02:00, 2026-06-30T12:00:00Z",
        "2026-06-30T14:00, 2026-06-30T12:00:00Z",
        "2026-12-30T14:00, 2026-12-30T13:00:00Z",
        "2026-12-30 14:00, 2026-12-30T13:00:00Z",
        "2026-06-30t12:00:00z, 2026-06-30T12:00:00Z"
    })
    void a_moment_without_an_offset_is_the_time_that_clocks_show_in_paris(String written, Instant meant) {
        assertThat(ScalarReader.read(Instant.class, written, "startsAt", new ValidationErrors("workshop")))
                .isEqualTo(meant);
    }

    @Test
    void a_text_that_is_longer_than_any_may_be_is_read_by_nothing() {
        var errors = new ValidationErrors("venue");
        assertThat(ScalarReader.read(String.class, "a".repeat(40_001), "name", errors))
                .isNull();
        assertThatThrownBy(errors::refuseIfAny).satisfies(refusal -> assertThat(((Refusal) refusal).errors())
                .extracting(FieldError::code)
                .containsExactly("venue.text.long"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EQUIPMENT", "equipment", " Equipment "})
    void a_code_is_read_in_any_case_and_is_one(String written) {
        assertThat(ScalarReader.read(ResourceKind.class, written, "kind", new ValidationErrors("resource")))
                .isEqualTo(ResourceKind.EQUIPMENT);
    }

    @Test
    void a_code_that_is_none_is_told_with_those_that_are() {
        var errors = new ValidationErrors("resource");
        assertThat(ScalarReader.read(ResourceKind.class, "equipement", "kind", errors))
                .isNull();
        assertThatThrownBy(errors::refuseIfAny).satisfies(refusal -> assertThat(((Refusal) refusal).errors())
                .extracting(error -> Words.FRENCH.of(error.message()))
                .containsExactly("« equipement » n'est pas possible ici. Valeurs : EQUIPMENT, ROOM, VEHICLE, SKILL,"
                        + " DOCUMENT."));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30", " 2026-06-30 ", "2026-06-29T22:00:00Z", "2026-06-30 10:00"})
    void a_day_is_read_as_it_is_in_every_filter(String written) {
        assertThat(ScalarReader.read(LocalDate.class, written, "on", new ValidationErrors("venue")))
                .isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-30", "demain", "2026-06-31T10:00", "14:00"})
    void what_is_no_moment_is_a_finding(String written) {
        var errors = new ValidationErrors("workshop");
        assertThat(ScalarReader.read(Instant.class, written, "startsAt", errors))
                .isNull();
        assertThatThrownBy(errors::refuseIfAny).hasFieldOrPropertyWithValue("code", "workshop.moment.malformed");
    }
}
