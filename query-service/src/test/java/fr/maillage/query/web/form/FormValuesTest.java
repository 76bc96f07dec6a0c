package fr.maillage.query.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.Contact;
import fr.maillage.events.StructureKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormValuesTest {

    /** A record as it is read. */
    public record Known(
            String name,
            StructureKind kind,
            int seats,
            @Nullable String summary,
            Contact contact) {}

    @Test
    void a_record_is_known_by_its_components_and_those_of_its_parts() {
        var contact = new Contact("+33321000000", List.of("a@lieu.example", "b@lieu.example"), List.of());

        assertThat(FormValues.of(new Known("EPN", StructureKind.ASSOCIATION, 12, null, contact))
                        .values())
                .isEqualTo(Map.of(
                        "name", List.of("EPN"),
                        "kind", List.of("ASSOCIATION"),
                        "seats", List.of("12"),
                        "contact.phone", List.of("+33321000000"),
                        "contact.emails", List.of("a@lieu.example", "b@lieu.example"),
                        "contact.sites", List.of()));
    }
}
