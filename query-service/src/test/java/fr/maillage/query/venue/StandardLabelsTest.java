package fr.maillage.query.venue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.Label;
import fr.maillage.standard.FormerLabels;
import fr.maillage.standard.NationalStandard;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which label of the standard somebody means. */
class StandardLabelsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Point daccès numérique CAF | PROGRAMME | Point d'accès numérique CAF",
                "POINT D’ACCES NUMERIQUE CAF | PROGRAMME | Point d'accès numérique CAF",
                "point numérique caf | PROGRAMME | Point d'accès numérique CAF",
                "Bibliothèque numérique de référence | PROGRAMME | Bibliothèques numérique de référence",
                "conseiller numerique | PROGRAMME | Conseillers numériques",
                "Aidants Connect : le lieu aide | PROGRAMME | Aidants Connect",
                "Etapes numériques(la poste) | QUALIFICATION | Étapes numériques (La Poste)",
                "forme a mon espace sante | QUALIFICATION | Formé à « Mon Espace Santé »",
                "Sud labs | QUALIFICATION | SUD LABS (PACA)",
                "Clic et déclic | OTHER | Clic et déclic",
                "CAF | OTHER | CAF"
            })
    void what_is_written_is_the_label_that_is_meant(String written, Label.Kind kind, String name) {
        assertThat(StandardLabels.meant(written)).isEqualTo(new Label(kind, name));
    }

    @Test
    void every_label_of_the_standard_is_meant_in_capitals_too() {
        NationalStandard.PROGRAMMES.forEach(name -> assertThat(StandardLabels.meant(name.toUpperCase(Locale.ROOT)))
                .isEqualTo(new Label(Label.Kind.PROGRAMME, name)));
        NationalStandard.QUALIFICATIONS.forEach(name -> assertThat(StandardLabels.meant(name.toUpperCase(Locale.ROOT)))
                .isEqualTo(new Label(Label.Kind.QUALIFICATION, name)));
        FormerLabels.PROGRAMMES.forEach((former, name) ->
                assertThat(StandardLabels.meant(former)).isEqualTo(new Label(Label.Kind.PROGRAMME, name)));
    }
}
