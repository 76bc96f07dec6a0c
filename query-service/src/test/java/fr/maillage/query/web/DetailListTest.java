package fr.maillage.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.Contact;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailListTest {

    @ParameterizedTest
    @CsvSource({
        "+33321000000, 03 21 00 00 00",
        "+590590100000, 05 90 10 00 00",
        "+262692100000, 06 92 10 00 00",
        "+508411234, +508411234",
        "+3225550000, +3225550000"
    })
    void a_number_is_shown_as_people_dial_it_and_linked_as_telephones_do(String phone, String shown) {
        var facts = new DetailList(Bundles.french())
                .contact(new Contact(phone, List.of(), List.of()))
                .list();

        assertThat(facts)
                .containsExactly(new DetailLine(
                        "Téléphone", List.of(new DetailLine.Value(shown.replace(' ', '\u00a0'), "tel:" + phone))));
    }
}
