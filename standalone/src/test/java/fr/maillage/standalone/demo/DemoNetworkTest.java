package fr.maillage.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.standard.NationalStandard;
import fr.maillage.standard.WorkshopThemes;
import fr.maillage.territory.Territories;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoNetworkTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
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
    void only_members_prepare_share_and_agree_and_each_names_others() {
        var members = Rows.of("structures").stream()
                .filter(row -> row.get(5).equals("accepted"))
                .map(List::getFirst)
                .toList();

        assertThat(Rows.of("workshops")).hasSizeGreaterThan(20).allSatisfy(row -> {
            assertThat(members).contains(row.get(1)).containsAll(invited(row.get(11)));
            assertThat(invited(row.get(11))).isNotEmpty().doesNotContain(row.get(1));
        });
        assertThat(Rows.of("resources")).allMatch(row -> members.contains(row.get(1)));
        assertThat(Rows.of("reservations")).allMatch(row -> members.contains(row.get(2)));
        assertThat(Rows.of("partnerships")).allSatisfy(row -> {
            assertThat(members).contains(row.get(1)).containsAll(invited(row.get(8)));
            assertThat(invited(row.get(8))).isNotEmpty().doesNotContain(row.get(1));
        });
        assertThat(Rows.of("needs")).hasSize(9).allSatisfy(row -> {
            assertThat(members).contains(row.get(1)).containsAll(invited(row.get(14)));
            assertThat(members).containsAll(invited(row.get(15)));
            assertThat(invited(row.get(14))).doesNotContain(row.get(1));
            assertThat(invited(row.get(15))).doesNotContain(row.get(1));
        });
    }

    @Test
    void a_group_purchase_is_ordered_by_five_and_another_waits_at_fourteen_of_twenty() {
        var purchases =
                Rows.of("needs").stream().filter(row -> !row.get(11).isEmpty()).toList();

        assertThat(purchases).extracting(DemoNetworkTest::asked).containsExactly(24, 14);
        assertThat(purchases).allMatch(row -> row.get(11).equals("20"));
        assertThat(purchases.getFirst().get(16)).isEqualTo("PURCHASE");
        assertThat(Rows.list(purchases.getFirst().get(14))).hasSize(4);
    }

    private static int asked(List<String> row) {
        return Integer.parseInt(row.get(9))
                + Rows.list(row.get(14)).stream()
                        .mapToInt(one -> Integer.parseInt(one.split(":")[1]))
                        .sum();
    }

    @Test
    void workshops_use_the_words_of_the_national_tools_and_known_venues() {
        var venues = Rows.of("venues").stream()
                .map(row -> row.get(0) + "/" + row.get(1))
                .toList();

        assertThat(Rows.of("workshops")).allSatisfy(row -> {
            assertThat(WorkshopThemes.CODES).contains(row.get(3));
            assertThat(NationalStandard.AUDIENCES).containsAll(Rows.list(row.get(9)));
            assertThat(NationalStandard.FEES).contains(row.get(10));
            assertThat(row.get(4).startsWith("https://") || venues.contains(row.get(4)))
                    .isTrue();
        });
        assertThat(Rows.of("resources"))
                .allMatch(row -> row.get(7).isEmpty() || venues.contains(row.get(1) + "/" + row.get(7)));
    }

    @Test
    void nothing_is_planned_on_a_weekend_nor_in_the_past() {
        assertThat(new Agenda(TODAY).in("3", "14:00")).isEqualTo("2026-07-03T14:00");
        assertThat(new Agenda(TODAY).in("4", "14:00")).isEqualTo("2026-07-06T14:00");
        assertThat(Rows.of("workshops")).allMatch(row -> Integer.parseInt(row.get(5)) >= 1);
    }

    @Test
    void on_whichever_day_it_begins_nothing_is_promised_twice() {
        for (var day = 0; day < 7; day++) {
            var posts = DemoNetwork.posts(TODAY.plusDays(day));
            var quantities = posts.stream()
                    .filter(post -> post.path().equals("/api/resources"))
                    .map(post -> JSON.readTree(post.body().bytes(Map.of())))
                    .collect(Collectors.toMap(body -> body.get("id").asString(), body -> body.get("quantity")
                            .asInt()));
            var asked = posts.stream()
                    .filter(post -> post.path().endsWith("/reservations"))
                    .collect(Collectors.groupingBy(
                            post -> post.path().split("/")[3],
                            Collectors.mapping(
                                    post -> JSON.readTree(post.body().bytes(Map.of())), Collectors.toList())));
            asked.forEach((resource, reservations) -> reservations.forEach(one -> assertThat(reservations.stream()
                            .filter(other -> overlap(one, other) && isPromised(other, posts))
                            .mapToInt(other -> other.get("quantity").asInt())
                            .sum())
                    .isLessThanOrEqualTo(quantities.get(resource))));
        }
    }

    private static boolean overlap(JsonNode one, JsonNode other) {
        return one.get("from").asString().compareTo(other.get("to").asString()) < 0
                && other.get("from").asString().compareTo(one.get("to").asString()) < 0;
    }

    private static boolean isPromised(JsonNode reservation, List<Post> posts) {
        var address = "/reservations/" + reservation.get("id").asString();
        return posts.stream()
                .anyMatch(post ->
                        post.path().endsWith(address + "/accept") || post.path().endsWith(address + "/hand-over"));
    }

    @Test
    void something_waits_for_an_answer_of_each_kind() {
        assertThat(Rows.of("workshops")).anyMatch(row -> row.get(12).equals("waiting"));
        assertThat(Rows.of("reservations")).anyMatch(row -> row.get(9).equals("waiting"));
        assertThat(Rows.of("partnerships")).anyMatch(row -> row.get(9).equals("waiting"));
        assertThat(Rows.of("reviews")).anyMatch(row -> row.get(3).isEmpty());
    }

    private static List<String> invited(String cell) {
        return Rows.list(cell).stream().map(answer -> answer.split(":")[0]).toList();
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
                .map(post -> post.path() + " " + new String(post.body().bytes(Map.of()), StandardCharsets.UTF_8))
                .toList();
    }
}
