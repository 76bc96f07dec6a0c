package fr.maillage.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.projection.CommuneKey;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Territory.Scale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GazetteerTest {

    private final Territories territories = Territories.load();
    private final Gazetteer gazetteer = new Gazetteer(territories);

    @Test
    void every_commune_and_part_of_one_lies_in_the_ranges_of_its_own_departement_and_of_no_other() {
        for (var departement : territories.all(Scale.DEPARTEMENT).keySet()) {
            var ranges = gazetteer.ranges(departement);
            for (var commune : territories.communes()) {
                var key = CommuneKey.of(commune.code());
                assertThat(ranges.stream().anyMatch(range -> range.first() <= key && key <= range.last()))
                        .as(commune.code() + " in " + departement)
                        .isEqualTo(commune.departement().equals(departement.code()));
            }
        }
    }

    @Test
    void a_commune_is_found_by_a_name_of_before_and_an_old_code_by_the_commune_that_it_lies_in() {
        assertThat(gazetteer.communesNamed("guignicourt")).contains(CommuneKey.of("02360"));
        assertThat(gazetteer.communesNamed("lievin")).contains(CommuneKey.of("62510"));
        assertThat(gazetteer.fullStanding("91182")).isEqualTo("91228");
        assertThat(gazetteer.fullStanding("62510")).isEqualTo("62510");
        assertThat(gazetteer.commune("91182").name()).isEqualTo("Évry-Courcouronnes");
        assertThat(Objects.requireNonNull(gazetteer.around("91182").departement())
                        .code())
                .isEqualTo("91");
    }

    @Test
    void a_part_that_left_its_departement_is_found_in_the_region_it_went_to() {
        var centre = territories.commune("79224").orElseThrow();
        var region = new Territory(Scale.REGION, Objects.requireNonNull(territories.regionOf(centre.departement())));
        var key = CommuneKey.of(centre.code());

        assertThat(gazetteer.ranges(region)).anyMatch(range -> range.first() <= key && key <= range.last());
    }
}
