package fr.maillage.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.territory.Territory.Scale;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TerritoriesTest {

    private static final Territories FRANCE = Territories.load();
    private static final String HAUTS_DE_FRANCE = "32";

    @Test
    void lievin_lies_in_its_epci_pas_de_calais_hauts_de_france_and_france() {
        var lievin = FRANCE.commune("62510").orElseThrow();

        assertThat(lievin.name()).isEqualTo("Liévin");
        assertThat(FRANCE.around(lievin))
                .extracting(Territory::toString)
                .containsExactly("commune:62510", "epci:246200364", "departement:62", "region:32", "france");
        assertThat(FRANCE.name(new Territory(Scale.EPCI, "246200364")))
                .hasValueSatisfying(name -> assertThat(name).contains("Lens").contains("Liévin"));
        assertThat(FRANCE.name(new Territory(Scale.REGION, "32"))).contains("Hauts-de-France");
        assertThat(FRANCE.contains(new Territory(Scale.DEPARTEMENT, "59"), lievin))
                .isFalse();
    }

    @Test
    void hauts_de_france_is_five_departements_3782_communes_92_epci_and_six_million_people() {
        var departements = Set.copyOf(FRANCE.departementsOf(HAUTS_DE_FRANCE));
        var communes = FRANCE.communes().stream()
                .filter(commune -> commune.partOf() == null)
                .filter(commune -> departements.contains(commune.departement()))
                .toList();
        var epcis = communes.stream()
                .map(Commune::epci)
                .filter(epci -> epci != null)
                .collect(Collectors.toSet());
        var outside = epcis.stream()
                .flatMap(epci -> FRANCE.communesOf(epci).stream())
                .filter(commune -> commune.partOf() == null && !departements.contains(commune.departement()));

        assertThat(departements).containsExactlyInAnyOrder("02", "59", "60", "62", "80");
        assertThat(communes).hasSize(3_782);
        assertThat(epcis).hasSize(92);
        assertThat(outside).hasSize(49);
        assertThat(communes.stream().mapToInt(Commune::population).sum()).isBetween(5_985_000, 5_999_999);
    }

    @Test
    void every_commune_of_france_lies_in_territories_that_have_a_name() {
        assertThat(FRANCE.communes()).hasSize(37_006);
        assertThat(FRANCE.all(Scale.EPCI)).hasSize(1_255);
        assertThat(FRANCE.communes().stream()
                        .flatMap(commune -> FRANCE.around(commune).stream())
                        .filter(territory -> FRANCE.name(territory).isEmpty()))
                .isEmpty();
    }

    @Test
    void an_arrondissement_of_paris_is_a_part_of_paris_with_a_code_of_its_own() {
        var eleventh = FRANCE.commune("75111").orElseThrow();

        assertThat(eleventh.partOf()).isEqualTo("75056");
        assertThat(FRANCE.around(eleventh))
                .contains(new Territory(Scale.COMMUNE, "75056"), new Territory(Scale.REGION, "11"));
        assertThat(FRANCE.find("Paris", "75011")).map(Commune::code).contains("75056");
    }

    @Test
    void a_commune_that_became_part_of_another_is_still_known_with_what_it_is_part_of() {
        var parts = FRANCE.communes().stream()
                .filter(commune -> commune.partOf() != null)
                .toList();

        assertThat(parts).hasSizeGreaterThan(2_000);
        assertThat(parts).noneMatch(part -> FRANCE.commune(String.valueOf(part.partOf()))
                .filter(whole -> whole.partOf() == null)
                .isEmpty());
    }

    @Test
    void corsica_and_overseas_have_their_codes() {
        assertThat(FRANCE.commune("2A004")).map(Commune::name).contains("Ajaccio");
        assertThat(FRANCE.commune("97411")).map(Commune::departement).contains("974");
    }

    @Test
    void a_commune_is_found_by_its_name_and_postcode_whatever_the_accents_case_and_abbreviations() {
        for (var written : new String[] {"Liévin", "LIEVIN", " lievin "}) {
            assertThat(FRANCE.find(written, "62800"))
                    .as(written)
                    .map(Commune::code)
                    .contains("62510");
        }
        assertThat(FRANCE.find("ST OMER", "62500")).map(Commune::name).contains("Saint-Omer");
        assertThat(FRANCE.find("Ste-Catherine", "62223")).map(Commune::name).contains("Sainte-Catherine");
        assertThat(FRANCE.find("Sars-et-Rosieres", "59230")).map(Commune::name).contains("Sars-et-Rosières");
    }

    @Test
    void a_commune_is_not_guessed_where_name_and_postcode_disagree() {
        assertThat(FRANCE.find("Liévin", "59000")).isEmpty();
        assertThat(FRANCE.find("Nulle-Part", "62800")).isEmpty();
        assertThat(FRANCE.find("Liévin", "")).isEmpty();
        assertThat(FRANCE.communesAt("99999")).isEmpty();
        assertThat(FRANCE.commune("00000")).isEmpty();
    }

    @Test
    void every_commune_of_before_lies_in_a_commune_of_full_standing_of_today() {
        assertThat(FRANCE.former().all()).hasSize(5_002);
        for (var gone : FRANCE.former().all()) {
            var successor = FRANCE.commune(gone.successor()).orElseThrow();
            assertThat(successor.partOf()).as(gone.toString()).isNull();
            assertThat(FRANCE.today(gone.code())).as(gone.toString()).isPresent();
            assertThat(FRANCE.commune(gone.code())
                            .filter(living -> living.name().equals(gone.name())))
                    .as(gone.toString())
                    .isEmpty();
            assertThat(FRANCE.former().nowIn(gone.successor())).contains(gone);
        }
    }

    @Test
    void a_commune_of_before_is_known_with_the_day_on_which_it_changed() {
        var courcouronnes = FRANCE.gone("91182").orElseThrow();

        assertThat(courcouronnes.name()).isEqualTo("Courcouronnes");
        assertThat(courcouronnes.day()).contains(LocalDate.parse("2019-01-01"));
        assertThat(FRANCE.today("91182")).map(Commune::name).contains("Évry-Courcouronnes");
        assertThat(FRANCE.gone("85307")).as("a part of today").isEmpty();
        assertThat(FRANCE.gone("62510")).isEmpty();
        assertThat(FRANCE.today("62510")).map(Commune::name).contains("Liévin");
        assertThat(FRANCE.today("00000")).isEmpty();
        assertThat(FRANCE.former().at("02160")).extracting(FormerCommune::name).contains("Gernicourt");
        assertThat(FRANCE.former().withCode("14513"))
                .extracting(FormerCommune::until)
                .containsExactly("2018-01-01");
        assertThat(FRANCE.former().nowIn("85001"))
                .filteredOn(gone -> gone.until().equals("2022"))
                .allMatch(gone -> gone.day().isEmpty())
                .isNotEmpty();
    }

    @Test
    void an_address_with_a_code_of_before_means_the_commune_of_today_only_where_that_is_asked() {
        assertThat(FRANCE.parse("commune:91182")).isEmpty();
        assertThat(FRANCE.parseToday("commune:91182")).contains(new Territory(Scale.COMMUNE, "91228"));
        assertThat(FRANCE.parseToday("commune:62510")).contains(new Territory(Scale.COMMUNE, "62510"));
        for (var wrong : new String[] {"", "91182", "epci:91182", "commune:", "commune:00000", "commune:91182x"}) {
            assertThat(FRANCE.parseToday(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void a_territory_and_a_code_are_read_in_any_case_with_or_without_accents() {
        var ajaccio = new Territory(Scale.COMMUNE, "2A004");
        for (var written : new String[] {"commune:2A004", "commune:2a004", "Commune:2a004", " COMMUNE: 2A004 "}) {
            assertThat(FRANCE.parse(written)).as(written).contains(ajaccio);
        }
        assertThat(FRANCE.parse("département:2b")).contains(new Territory(Scale.DEPARTEMENT, "2B"));
        assertThat(FRANCE.parse("Région:32")).contains(new Territory(Scale.REGION, "32"));
        assertThat(FRANCE.parse("France")).contains(Territory.FRANCE);
        assertThat(FRANCE.parseToday("Commune:91182 ")).contains(new Territory(Scale.COMMUNE, "91228"));
        assertThat(FRANCE.today("2a004")).map(Commune::name).contains("Ajaccio");
    }

    @Test
    void a_territory_is_read_from_its_address_and_unknown_ones_are_not() {
        assertThat(FRANCE.parse("commune:62510")).contains(new Territory(Scale.COMMUNE, "62510"));
        assertThat(FRANCE.parse("region:32")).contains(new Territory(Scale.REGION, "32"));
        assertThat(FRANCE.parse("france")).contains(Territory.FRANCE);
        for (var wrong : new String[] {"", "commune", "commune:", "commune:00000", "canton:62", "france:", ":62"}) {
            assertThat(FRANCE.parse(wrong)).as(wrong).isEmpty();
        }
    }
}
