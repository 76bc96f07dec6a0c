package fr.maillage.command.values;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.Message;
import fr.maillage.command.http.Words;
import fr.maillage.events.Hours;
import fr.maillage.privacy.PersonalTrace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00 | Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00",
                "mo-fr 9:00-12:00 | Mo-Fr 09:00-12:00",
                "Mo-Fr 08:30-13:00,13:00-17:00 | Mo-Fr 08:30-13:00,13:00-17:00",
                "Fr 20:00-02:00 | Fr 20:00-02:00",
                "Mo 10:00+ | Mo 10:00+",
                "24/7 | 24/7",
                "Mo-Fr 09:00-12:00; PH off | Mo-Fr 09:00-12:00; PH off",
                "'\"sur rendez-vous\"' | '\"sur rendez-vous\"'",
                "SH off | SH off",
                "Aug 1-15 off | Aug 01-15 off"
            })
    void hours_that_can_be_read_are_kept_and_normalised(String raw, String normalized) {
        assertThat(OpeningHours.check(raw)).isEqualTo(Checked.of(new Hours(raw, normalized, null)));
    }

    @Test
    void what_speaks_of_a_person_in_hours_is_found() {
        assertThat(OpeningHours.check("Mo 09:00-12:00 \"sinon Jeanne, 06 12 34 56 78\"")
                        .traces())
                .containsExactly(PersonalTrace.MOBILE);
        assertThat(OpeningHours.check("Mo 09:00-12:00,14:00-17:30").traces()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo-Fr 9h-12h | illisibles",
                "lundi au vendredi | illisibles",
                "Mo-Fr 09:00-12:00-14:00 | -14:00",
                "Mo-Fr 25:00-26:00 | illisibles",
                "Mo 14:00-14:00 | même heure",
                "Mo 12:00-09:00 | avant de commencer",
                "Mo 09:00-12:00,11:00-13:00 | chevauchent",
                "Mo 09:00-12:00, Mo 11:00-13:00 | chevauchent",
                "Mo 09:00-12:00,09:00-12:00 | deux fois",
                "Mo 09:00-12:00; Tu 14:00-14:00 | même heure",
                "10:00 | pas de fin",
                ";; | vides"
            })
    void hours_that_no_door_can_keep_are_refused_in_french(String raw, String because) {
        var violation = OpeningHours.check(raw).violation();
        assertThat(violation).extracting(Message::code).isEqualTo("hours.unreadable");
        assertThat(violation).extracting(Words.FRENCH::of).asString().contains(because);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mo 09:00-12:00; Mo 11:00-13:00", "Mo 09:00-12:00, Tu 11:00-13:00"})
    void a_later_rule_replaces_an_earlier_one_and_other_days_do_not_overlap(String raw) {
        assertThat(OpeningHours.check(raw).violation()).isNull();
    }
}
