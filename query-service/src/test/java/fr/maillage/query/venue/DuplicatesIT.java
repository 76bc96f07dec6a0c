package fr.maillage.query.venue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.Contact;
import fr.maillage.events.LabelStanding;
import fr.maillage.events.Place;
import fr.maillage.events.VenueEvent.VenueClosed;
import fr.maillage.events.VenueEvent.VenueDeclared;
import fr.maillage.events.VenueEvent.VenueRelocated;
import fr.maillage.events.VenueEvent.VenueReopened;
import fr.maillage.events.VenueProfile;
import fr.maillage.query.Facts;
import fr.maillage.query.RunningService;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which venues may be one and the same, on 2 December 2026 and before. */
class DuplicatesIT {

    private static final UUID LIBRARY = Facts.id(1);
    private static final UUID AGAIN = Facts.id(2);
    private static final UUID THIRD = Facts.id(3);
    private static final UUID FAR = Facts.id(4);
    private static final UUID HALL = Facts.id(5);
    private static final UUID SAME_HALL = Facts.id(6);

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
        service.publish(new Facts()
                .apart()
                .at("2026-03-01T09:00:00Z")
                .say(LIBRARY, venue("Médiathèque de Liévin", "4 rue Arago", "62510", null), "62510")
                .say(FAR, venue("Bibliothèque de Lens", "4 rue Arago", "62498", null), "62498")
                .at("2026-04-01T09:00:00Z")
                .say(AGAIN, venue("MEDIATHEQUE", "4 R. ARAGO", "62510", "+33321000001"), "62510")
                .at("2026-05-01T09:00:00Z")
                .say(THIRD, venue("Point d'accueil", "4 rue Arago", "62510", "+33321000001"), "62510")
                .say(HALL, venue("Salle Zola", "9 rue Zola", "59172", null), "59172")
                .at("2026-06-01T09:00:00Z")
                .say(SAME_HALL, venue("Salle Zola", "9 rue Zola", "59172", null), "59172")
                .at("2026-07-01T09:00:00Z")
                .say(THIRD, new VenueClosed(LocalDate.of(2026, 7, 1), "fin du bail"), "62510")
                .at("2026-08-01T09:00:00Z")
                .say(FAR, new VenueRelocated(place("4 rue Arago", "62510"), null), "62510")
                .at("2026-09-01T09:00:00Z")
                .say(THIRD, new VenueReopened(LocalDate.of(2026, 9, 1)), "62510")
                .at("2026-10-01T09:00:00Z")
                .say(SAME_HALL, new VenueRelocated(place("1 rue de la Gare", "59172"), null), "59172")
                .at("2026-11-01T09:00:00Z")
                .say(Facts.id(20), cyberbase(), "02381")
                .say(Facts.id(21), cyberbase(), "02381")
                .say(Facts.id(22), cyberbase(), "02381")
                .say(Facts.id(23), cyberbase(), "02381")
                .say(Facts.id(24), cyberbase(), "02381")
                .say(Facts.id(25), cyberbase(), "02381"));
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    @Test
    void a_group_tells_its_records_from_the_oldest_on_and_what_each_pair_has_in_common() throws Exception {
        var group = groups("?at=2026-06-02&territory=commune:62510").getFirst();
        assertThat(ids(group)).containsExactly(LIBRARY, AGAIN, THIRD);
        assertThat(group.path("since").asString()).isEqualTo("2026-04-01");
        assertThat(group.at("/records/0/name").asString()).isEqualTo("Médiathèque de Liévin");
        assertThat(group.path("pairs").valueStream().map(JsonNode::toString))
                .containsExactlyInAnyOrder(
                        pair(LIBRARY, AGAIN, "NAME", "PLACE"), pair(AGAIN, THIRD, "PLACE", "CONTACT"));
    }

    @Test
    void what_was_said_by_a_date_counts_and_nothing_later() throws Exception {
        assertThat(groups("?at=2026-03-15")).isEmpty();
        assertThat(groups("?at=2026-04-15").stream().map(DuplicatesIT::ids)).containsExactly(List.of(LIBRARY, AGAIN));
        assertThat(groups("?at=2026-06-15").stream().map(DuplicatesIT::ids))
                .containsExactly(List.of(LIBRARY, AGAIN, THIRD), List.of(HALL, SAME_HALL));
        assertThat(groups("?at=2026-07-15").stream().map(DuplicatesIT::ids))
                .as("one has closed")
                .containsExactly(List.of(LIBRARY, AGAIN), List.of(HALL, SAME_HALL));
        assertThat(groups("?at=2026-08-15").stream()
                        .map(DuplicatesIT::ids)
                        .toList()
                        .getFirst())
                .as("one has moved here, and is called otherwise")
                .containsExactly(LIBRARY, AGAIN);
        assertThat(groups("?at=2026-10-15").stream().map(DuplicatesIT::ids))
                .as("one has reopened, one has moved away")
                .containsExactly(List.of(LIBRARY, AGAIN, THIRD));
        assertThat(groups("?at=2026-06-15")).as("asked again").hasSize(2);
    }

    @Test
    void they_are_narrowed_to_a_territory_and_read_page_by_page() throws Exception {
        assertThat(groups("?at=2026-06-15&territory=departement:59").stream().map(DuplicatesIT::ids))
                .containsExactly(List.of(HALL, SAME_HALL));
        assertThat(groups("?at=2026-06-15&territory=departement:02")).isEmpty();
        var first = service.json("/api/duplicates?at=2026-06-15&limit=1");
        assertThat(first.path("total").asInt()).isEqualTo(2);
        var rest = service.json(
                "/api/duplicates?limit=1&cursor=" + first.path("next").asString());
        assertThat(ids(rest.path("items").get(0))).containsExactly(HALL, SAME_HALL);
    }

    @Test
    void the_hub_finds_them_in_its_to_do_list_and_nobody_else_does() throws Exception {
        var item = service.json("/api/todo?kind=POSSIBLE_DUPLICATE&at=2026-10-15")
                .path("items")
                .get(0);
        assertThat(item.at("/subject/id").asString()).isEqualTo(LIBRARY.toString());
        assertThat(item.path("text").asString())
                .isEqualTo("Peut-être un seul et même lieu (même nom, même endroit, même contact) : "
                        + "MEDIATHEQUE, Point d'accueil et Médiathèque de Liévin");
        assertThat(item.path("others").valueStream().map(other -> other.path("id")
                        .asString()))
                .containsExactly(AGAIN.toString(), THIRD.toString());
        assertThat(item.path("since").asString()).isEqualTo("2026-03-31T22:00:00Z");
        assertThat(service.json("/api/todo?at=2026-06-15")
                        .at("/counts/POSSIBLE_DUPLICATE")
                        .asInt())
                .isEqualTo(2);
        assertThat(service.json("/api/todo", "Maillage-Structure", Facts.id(9).toString())
                        .at("/counts/POSSIBLE_DUPLICATE")
                        .asInt())
                .isZero();
    }

    @Test
    void of_a_large_group_the_first_ones_are_named_and_the_others_counted() throws Exception {
        var item = service.json("/api/todo?kind=POSSIBLE_DUPLICATE&territory=commune:02381")
                .path("items")
                .get(0);
        assertThat(item.path("text").asString())
                .isEqualTo("Peut-être un seul et même lieu (même nom, même endroit) : "
                        + "Cyber-base, Cyber-base, 3 autres et Cyber-base");
        assertThat(item.path("others")).hasSize(2);
        var page = service.get("/a-faire?kind=POSSIBLE_DUPLICATE&territory=commune:02381")
                .body();
        assertThat(page).contains("/lieux/" + Facts.id(20), "/lieux/" + Facts.id(21), "/lieux/" + Facts.id(22));
        assertThat(service.get("/lieux/" + Facts.id(20)).body()).contains("/lieux/" + Facts.id(25));
    }

    @Test
    void a_page_leads_to_each_of_them() throws Exception {
        for (var page : List.of("/a-faire?kind=POSSIBLE_DUPLICATE", "/")) {
            assertThat(service.get(page).body())
                    .contains("2 doublons possibles à examiner")
                    .contains("href=\"/lieux/" + LIBRARY, "href=\"/lieux/" + AGAIN, "href=\"/lieux/" + THIRD);
        }
        assertThat(service.get("/lieux/" + AGAIN).body())
                .contains("Doublon possible", "href=\"/lieux/" + LIBRARY, "href=\"/lieux/" + THIRD);
        assertThat(service.visit("/lieux/" + AGAIN).body())
                .as("for those who may settle it")
                .doesNotContain("Doublon possible");
    }

    private static List<JsonNode> groups(String question) throws Exception {
        return service.json("/api/duplicates" + question)
                .path("items")
                .valueStream()
                .toList();
    }

    private static List<UUID> ids(JsonNode group) {
        return StreamSupport.stream(group.path("records").spliterator(), false)
                .map(record -> UUID.fromString(record.path("id").asString()))
                .toList();
    }

    private static String pair(UUID one, UUID other, String... clues) {
        return "{\"one\":\"%s\",\"other\":\"%s\",\"clues\":[\"%s\"]}"
                .formatted(one, other, String.join("\",\"", clues));
    }

    private static VenueDeclared cyberbase() {
        return venue("Cyber-base", "1 rue Foch", "02381", null);
    }

    private static VenueDeclared venue(String name, String address, String commune, @Nullable String phone) {
        var profile = new VenueProfile(
                name,
                List.of("EPN"),
                new Contact(phone, List.of(), List.of()),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null);
        return new VenueDeclared(
                null,
                null,
                profile,
                place(address, commune),
                null,
                Facts.offer(),
                List.of(),
                LabelStanding.DECLARED,
                null);
    }

    private static Place place(String address, String commune) {
        return new Place(address, null, "00000", commune, null);
    }
}
