package fr.maillage.query.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.web.form.FormAction.By;
import fr.maillage.query.web.form.Input.Kind;
import org.junit.jupiter.api.Test;

class DoubtsTest {

    private static final FormAction ACT = FormAction.of("decrire", "/api/things", By.HUB, "/fiche/{id}")
            .asking(
                    Input.of(Kind.PROSE, "description"),
                    Input.of(Kind.PHONE, "contact.phone"),
                    Input.of(Kind.HOURS, "hours"),
                    Input.of(Kind.LINE, "name").from("label"),
                    Input.of(Kind.NUMBER, "places"));

    private static final String JEANNE = "Demander jeanne.dupont@lievin.example";

    @Test
    void what_is_written_is_doubted_input_by_input() {
        var given = FormValues.NOTHING.with("description", JEANNE).with("contact.phone", "06 12 34 56 78");
        assertThat(Doubts.of(ACT, given, FormValues.NOTHING))
                .extracting(FormFault::field)
                .containsExactly("description", "contact.phone");
    }

    @Test
    void what_is_recorded_already_is_not_doubted_again() {
        var before = FormValues.NOTHING.with("description", JEANNE);
        assertThat(Doubts.of(ACT, before, before)).isEmpty();
        assertThat(Doubts.of(ACT, before.with("description", JEANNE + " !"), before))
                .hasSize(1);
    }

    @Test
    void hours_and_labels_in_one_s_own_words_are_doubted_too() {
        var given = FormValues.NOTHING
                .with("hours", "lundi 9h-12h, sinon au 06 12 34 56 78")
                .with("name", "Label de jeanne.dupont@lievin.example");
        assertThat(Doubts.of(ACT, given, FormValues.NOTHING))
                .extracting(FormFault::field)
                .containsExactly("hours", "name");
        var usual = FormValues.NOTHING.with("hours", "lundi 9h-12h 14h-17h30").with("name", "Conseillers numériques");
        assertThat(Doubts.of(ACT, usual, FormValues.NOTHING)).isEmpty();
    }

    @Test
    void the_number_of_a_desk_and_a_count_are_not_doubted() {
        var given = FormValues.NOTHING.with("contact.phone", "03 21 00 00 00").with("places", "0612345678");
        assertThat(Doubts.of(ACT, given, FormValues.NOTHING)).isEmpty();
    }
}
