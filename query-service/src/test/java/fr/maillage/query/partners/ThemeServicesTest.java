package fr.maillage.query.partners;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.standard.NationalStandard;
import fr.maillage.standard.WorkshopThemes;
import org.junit.jupiter.api.Test;

class ThemeServicesTest {

    @Test
    void every_theme_is_taught_by_services_of_the_standard() {
        assertThat(WorkshopThemes.CODES).allSatisfy(theme -> assertThat(ThemeServices.teaching(theme))
                .as(theme)
                .isNotEmpty()
                .isSubsetOf(NationalStandard.SERVICES));
    }
}
