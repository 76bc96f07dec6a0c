package fr.maillage.query.resource;

import static fr.maillage.query.resource.Lent.CCAS;
import static fr.maillage.query.resource.Lent.EPN;
import static fr.maillage.query.resource.Lent.GUIDE;
import static fr.maillage.query.resource.Lent.KIT;
import static fr.maillage.query.resource.Lent.LATE;
import static fr.maillage.query.resource.Lent.PICTURES;
import static fr.maillage.query.resource.Lent.PROMISED;
import static fr.maillage.query.resource.Lent.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.RunningService;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is lent, over HTTP, on 2 December 2026. */
class ResourceIT {

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
        service.publish(Lent.facts());
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|Camion,Guide du courriel,Guide du courriel en images,Mallette de tablettes",
                "kind=document&status=Shared|Guide du courriel,Guide du courriel en images",
                "from=2026-12-05T09:00&to=2026-12-11&quantity=8|Mallette de tablettes",
                "from=2026-12-05%2008:59&to=2026-12-11&quantity=8|",
                "kind=DOCUMENT|Guide du courriel,Guide du courriel en images",
                "status=WITHDRAWN|Camion",
                "status=WITHDRAWN&at=2026-11-20|",
                "at=2026-10-31|",
                "territory=departement:62|Guide du courriel en images,Mallette de tablettes",
                "structure=01900000-0000-7000-8000-000000000002|Camion,Guide du courriel",
                "venue=01900000-0000-7000-8000-00000000000b|Mallette de tablettes",
                "q=tablettes%20lievin|Mallette de tablettes",
                "q=arago%20chargee|Mallette de tablettes",
                "near=50.42,2.78&within=5|Mallette de tablettes",
                "near=50.33,3.39&within=5|",
                "from=2026-12-03&to=2026-12-04&quantity=2|Mallette de tablettes",
                "from=2026-12-03&to=2026-12-04&quantity=3|",
                "from=2026-12-05T08:00:00Z&to=2026-12-11&quantity=8|Mallette de tablettes",
                "from=2026-12-05T07:59:59Z&to=2026-12-11&quantity=8|",
                "from=2026-12-05T08:00:00Z&to=2026-12-11&quantity=9|",
                "from=2026-12-03&to=2026-12-04&quantity=10&at=2026-11-10|Mallette de tablettes",
            })
    void resources_are_narrowed_by_what_is_asked(@Nullable String question, @Nullable String expected)
            throws Exception {
        var page = service.json("/api/resources?" + (question == null ? "" : question));
        assertThat(texts(page.get("items"), "title"))
                .containsExactlyElementsOf(expected == null ? List.of() : Arrays.asList(expected.split(",")));
        assertThat(page.get("total").asInt()).isEqualTo(page.get("items").size());
    }

    @Test
    void a_resource_says_whose_it_is_where_and_how_many_are_free_now() throws Exception {
        var answer = service.get("/api/resources/" + KIT);
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        var kit = service.json("/api/resources/" + KIT);
        assertThat(kit.at("/structure/name").asString()).isEqualTo("EPN de Liévin");
        assertThat(kit.at("/venue/name").asString()).isEqualTo("Salle Arago");
        assertThat(kit.at("/territory/departement/code").asString()).isEqualTo("62");
        assertThat(kit.get("quantity").asInt()).isEqualTo(10);
        assertThat(kit.get("free").asInt()).isEqualTo(8);
        assertThat(service.json("/api/resources/" + KIT + "?at=2026-11-10")
                        .get("free")
                        .asInt())
                .isEqualTo(10);
        assertThat(service.get("/api/resources/" + EPN).statusCode()).isEqualTo(404);
    }

    @Test
    void a_document_says_where_it_comes_from_and_what_became_of_it() throws Exception {
        var guide = service.json("/api/resources/" + GUIDE);
        assertThat(guide.at("/adaptations/0/id").asString()).isEqualTo(PICTURES.toString());
        assertThat(guide.at("/adaptations/0/name").asString()).isEqualTo("Guide du courriel en images");
        assertThat(guide.at("/reuses/0/structure/name").asString()).isEqualTo("EPN de Liévin");
        assertThat(guide.at("/reuses/0/adaptation").asString()).isEqualTo("https://epn.example/guide");
        assertThat(guide.get("free").asInt()).isZero();
        var pictures = service.json("/api/resources/" + PICTURES);
        assertThat(pictures.at("/adaptedFrom/name").asString()).isEqualTo("Guide du courriel");
    }

    @Test
    void what_is_free_over_a_time_is_told_stretch_by_stretch_with_who_has_the_rest() throws Exception {
        var free = service.json("/api/resources/" + KIT + "/availability?from=2026-12-03&to=2026-12-05");
        assertThat(free.get("free").asInt()).isEqualTo(2);
        assertThat(free.get("periods").toString()).isEqualTo("""
                [{"from":"2026-12-02T23:00:00Z","to":"2026-12-03T08:00:00Z","free":8},\
                {"from":"2026-12-03T08:00:00Z","to":"2026-12-05T08:00:00Z","free":2},\
                {"from":"2026-12-05T08:00:00Z","to":"2026-12-05T23:00:00Z","free":8}]""");
        assertThat(texts(free.get("reservations"), "id"))
                .containsExactly(LATE.toString(), PROMISED.toString(), WAITING.toString());
        assertThat(free.at("/reservations/0/late").asBoolean()).isTrue();
        assertThat(service.json("/api/resources/" + KIT + "/availability")
                        .get("to")
                        .asString())
                .isEqualTo("2027-01-01T09:30:00Z");
        assertThat(service.get("/api/resources/" + KIT + "/availability?from=2026-12-03&to=2026-12-01")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "structure=01900000-0000-7000-8000-000000000002|LATE,PROMISED,WAITING",
                "structure=01900000-0000-7000-8000-000000000001&status=REQUESTED|WAITING",
                "status=ACCEPTED,REQUESTED|PROMISED,WAITING",
                "late=now|LATE",
                "late=now&at=2026-11-24|",
                "from=2026-12-05T08:00:00Z|WAITING",
                "to=2026-12-03|LATE,PROMISED",
                "at=2026-11-15&status=ACCEPTED|LATE",
            })
    void reservations_are_narrowed_by_what_is_asked(String question, @Nullable String expected) throws Exception {
        var names = java.util.Map.of(
                LATE.toString(), "LATE", PROMISED.toString(), "PROMISED", WAITING.toString(), "WAITING");
        var found = texts(service.json("/api/reservations?" + question).get("items"), "id").stream()
                .map(names::get)
                .toList();
        assertThat(found).isEqualTo(expected == null ? List.of() : List.of(expected.split(",")));
    }

    @Test
    void a_reservation_is_read_at_the_address_that_its_request_was_answered_with() throws Exception {
        var reservation = service.json("/api/resources/" + KIT + "/reservations/" + PROMISED);
        assertThat(reservation.at("/resource/name").asString()).isEqualTo("Mallette de tablettes");
        assertThat(reservation.at("/owner/id").asString()).isEqualTo(EPN.toString());
        assertThat(reservation.at("/structure/id").asString()).isEqualTo(CCAS.toString());
        assertThat(reservation.get("status").asString()).isEqualTo("ACCEPTED");
        assertThat(service.get("/api/resources/" + GUIDE + "/reservations/" + PROMISED)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_resource_has_a_history_with_its_reservations() throws Exception {
        assertThat(service.json("/api/resources/" + KIT + "/timeline")
                        .get("total")
                        .asInt())
                .isEqualTo(8);
        var changes = service.json("/api/changes?since=12").get("items");
        var kit = StreamSupport.stream(changes.spliterator(), false)
                .filter(change -> change.at("/record/id").asString().equals(KIT.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(kit.at("/record/name").asString()).isEqualTo("Mallette de tablettes");
        assertThat(kit.get("changes").toString()).isEqualTo("[\"reservation-requested\",\"reservation-accepted\"]");
    }

    @Test
    void two_moments_of_what_is_shared_are_told_apart() throws Exception {
        var difference = service.json("/api/compare?kind=resources&from=2026-10-31&to=2026-12-02");
        assertThat(difference.get("appeared").size()).isEqualTo(3);
        var later = service.json("/api/compare?kind=resources&from=2026-11-02&to=2026-12-02");
        assertThat(texts(later.get("left"), "name")).containsExactly("Camion");
        assertThat(later.get("unchanged").asInt()).isEqualTo(3);
    }

    private static List<String> texts(JsonNode items, String name) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get(name).asString())
                .toList();
    }
}
