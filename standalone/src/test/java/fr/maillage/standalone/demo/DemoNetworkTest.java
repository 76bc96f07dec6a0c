package fr.maillage.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.standard.NationalStandard;
import fr.maillage.territory.Territories;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoNetworkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @Test
    void it_has_about_forty_structures_and_a_hundred_and_twenty_venues() {
        assertThat(Rows.of("structures")).hasSizeBetween(38, 44).doesNotHaveDuplicates();
        assertThat(Rows.of("venues").size() + Rows.of("census").size()).isEqualTo(120);
    }

    @Test
    void it_is_the_same_on_every_machine() {
        assertThat(bodies(DemoNetwork.posts(TODAY))).isEqualTo(bodies(DemoNetwork.posts(TODAY)));
    }

    @Test
    void every_commune_is_real_in_hauts_de_france_and_has_the_postcode_given() {
        var territories = Territories.load();
        var hautsDeFrance = territories.departementsOf("32");

        Stream.concat(
                        Rows.of("venues").stream().map(row -> row.subList(2, 4)),
                        Rows.of("census").stream().map(row -> List.of(row.get(2), row.get(3))))
                .forEach(place -> {
                    var commune = territories.commune(place.get(0)).orElseThrow();
                    assertThat(commune.departement()).isIn(hautsDeFrance);
                    assertThat(commune.postcodes()).contains(place.get(1));
                });
    }

    @Test
    void every_venue_belongs_to_a_structure_of_the_table_and_has_its_own_id() {
        var structures =
                Rows.of("structures").stream().map(row -> row.getFirst()).toList();
        var offers = new Offers();
        var venues = Rows.of("venues").stream()
                .map(row -> new DemoVenue(row, offers))
                .toList();

        assertThat(Rows.of("venues")).allMatch(row -> structures.contains(row.getFirst()));
        assertThat(venues).extracting(DemoVenue::id).doesNotHaveDuplicates();
    }

    @Test
    void offers_use_the_words_of_the_national_standard() {
        assertThat(Rows.of("offers")).allSatisfy(row -> {
            assertThat(NationalStandard.SERVICES).containsAll(Rows.list(row.get(1)));
            assertThat(NationalStandard.AUDIENCES).containsAll(Rows.list(row.get(2)));
            assertThat(NationalStandard.SPECIAL_CARE).containsAll(Rows.list(row.get(3)));
            assertThat(NationalStandard.FEES).containsAll(Rows.list(row.get(4)));
            assertThat(NationalStandard.ACCESS_MODES).containsAll(Rows.list(row.get(5)));
            assertThat(NationalStandard.ACCOMPANIMENT_MODES).containsAll(Rows.list(row.get(6)));
        });
    }

    @Test
    void the_census_is_a_file_of_the_standard_with_days_told_from_today() {
        var lines = Census.csv(TODAY).lines().toList();

        assertThat(lines).hasSize(37);
        assertThat(lines.getFirst()).isEqualTo(String.join(",", NationalStandard.COLUMNS));
        assertThat(lines.get(1)).contains("\"2026-05-30\"");
    }

    private static List<String> bodies(List<Post> posts) {
        return posts.stream()
                .map(post -> post.path() + " " + new String(post.body(), StandardCharsets.UTF_8))
                .toList();
    }
}
