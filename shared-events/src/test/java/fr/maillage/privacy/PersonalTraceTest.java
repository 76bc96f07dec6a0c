package fr.maillage.privacy;

import static fr.maillage.privacy.PersonalTrace.EMAIL;
import static fr.maillage.privacy.PersonalTrace.MOBILE;
import static fr.maillage.privacy.PersonalTrace.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTraceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jeanne.dupont@lievin.example",
                "Jeanne.Dupont@lievin.example",
                "jean-marc.legoff@lievin.example",
                "jerome_lefevre2@lievin.example",
                "Jérôme.Lefèvre@lievin.example",
                "lesamisdulieu@gmail.com",
                "Écrire à <jeanne.dupont@lievin.example>, merci.",
                "contact@lievin.example ou jeanne@orange.fr."
            })
    void an_address_of_a_person_is_seen(String text) {

        assertThat(PersonalTrace.in(text)).containsExactly(EMAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contact@lievin.example",
                "mairie.lievin@lievin.example",
                "espace.numerique@lievin.example",
                "lievin.mediatheque@lievin.example",
                "epn62@lievin.example",
                "un @ seul",
                "@",
                "a@",
                "Ouvert le 03/10/2026 14h-17h, salle 2",
                "SIRET 356 000 000 00048",
                "De 9 h à 12 h, 03 ans et plus : 10 20 30 40 50",
                "Places : 0612"
            })
    void what_speaks_of_a_place_is_not(String text) {
        assertThat(PersonalTrace.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0612345678",
                "06 12 34 56 78",
                "Appeler Jeanne au 07.12.34.56.78 !",
                "+33 6 12 34 56 78",
                "+33 (0)6 12 34 56 78",
                "0033612345678",
                "+262692123456",
                "06\u00a012\u00a034\u00a056\u00a078"
            })
    void a_mobile_is_seen(String text) {
        assertThat(PersonalTrace.in(text)).containsExactly(MOBILE);
    }

    @Test
    void the_number_of_a_desk_is_one_in_a_text_and_none_where_it_belongs() {
        assertThat(PersonalTrace.in("Le demander au 03 21 00 00 00.")).containsExactly(NUMBER);
        assertThat(PersonalTrace.ofPhone("+33321000000")).isEmpty();
        assertThat(PersonalTrace.ofPhone("+33612345678")).containsExactly(MOBILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 84 05 62 510 123 45", "284056251012345", "1 84 05 2A 510 123"})
    void a_number_of_the_social_security_is_seen(String text) {
        assertThat(PersonalTrace.in(text)).containsExactly(NUMBER);
    }

    @Test
    void each_trace_is_named_once_in_the_order_of_their_weight() {
        assertThat(PersonalTrace.in("06 12 34 56 78, 06 12 34 56 79, jeanne.dupont@x.example, 03 21 00 00 00"))
                .containsExactly(EMAIL, MOBILE, NUMBER);
    }

    /** Counted, not timed: only what stands around a sign is looked at. */
    @Test
    void a_long_text_of_any_sort_is_read_through() {
        for (var piece : new String[] {"@", "a.", "0 ", "06", "1 84 05 ", "a@a."}) {
            assertThat(PersonalTrace.in(piece.repeat(20_000))).doesNotContain(EMAIL);
        }
    }
}
