package fr.maillage.query.partnership;

import static fr.maillage.query.partnership.PartnershipsOfTheBassin.CCAS;
import static fr.maillage.query.partnership.PartnershipsOfTheBassin.EPN;
import static fr.maillage.query.partnership.PartnershipsOfTheBassin.FORMED;
import static fr.maillage.query.partnership.PartnershipsOfTheBassin.HIRSON;
import static fr.maillage.query.partnership.PartnershipsOfTheBassin.POSITION;
import static fr.maillage.query.partnership.PartnershipsOfTheBassin.SEEN_BY_STRANGERS;
import static fr.maillage.query.partnership.PartnershipsOfTheBassin.WAITING;
import static fr.maillage.query.partnership.PartnershipsOfTheBassin.WAITING_SINCE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.RunningService;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not formed yet is there for its parties and the hub, and nowhere for anybody else. */
class VisibilityIT {

    private static final String READER = "Maillage-Structure";

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = PartnershipsOfTheBassin.shared();
    }

    /** Every address that could show one, as it would if it did. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/partnerships",
                "/api/partnerships?structure=01900000-0000-7000-8000-000000000001",
                "/api/partnerships?limit=1&status=PROPOSED",
                "/api/activity",
                "/api/activity?type=partnership",
                "/api/activity?structure=01900000-0000-7000-8000-000000000002",
                "/api/activity?territory=commune:62510",
                "/api/activity?subject=01900000-0000-7000-8000-000000000016",
                "/api/log",
                "/api/log?type=partnership.PartnershipProposed",
                "/api/changes?since=0",
                "/api/changes?since=6",
                "/api/compare?kind=partnerships&from=position:0",
                "/api/search?q=tablettes",
                "/api/todo",
                "/api/todo?territory=departement:62",
            })
    void an_unformed_partnership_is_shown_to_its_parties_and_the_hub_alone(String address) throws Exception {
        assertThat(service.get(address).body()).as("the hub").contains(WAITING.toString());
        for (var party : new UUID[] {EPN, CCAS}) {
            assertThat(service.get(address, READER, party.toString()).body())
                    .as("a party")
                    .contains(WAITING.toString());
        }
        var stranger = service.get(address, READER, HIRSON.toString());
        assertThat(stranger.statusCode()).isEqualTo(200);
        assertThat(stranger.body()).doesNotContain(WAITING.toString(), "Prêt de tablettes");
    }

    @Test
    void a_stranger_cannot_tell_it_from_one_that_never_was() throws Exception {
        for (var address :
                new String[] {"/api/partnerships/" + WAITING, "/api/partnerships/" + WAITING + "/timeline"}) {
            assertThat(service.get(address).statusCode()).isEqualTo(200);
            assertThat(service.get(address, READER, CCAS.toString()).statusCode())
                    .isEqualTo(200);
            var stranger = service.get(address, READER, HIRSON.toString());
            assertThat(stranger.statusCode()).isEqualTo(404);
            assertThat(stranger.body())
                    .isEqualTo(service.get(address.replace(
                                    WAITING.toString(), UUID.randomUUID().toString()))
                            .body()
                            .replaceAll("[0-9a-f-]{36}", WAITING.toString()));
        }
    }

    @Test
    void what_is_hidden_is_not_counted() throws Exception {
        assertThat(service.json("/api/activity").get("total").asInt()).isEqualTo(POSITION);
        assertThat(total("/api/activity", HIRSON)).isEqualTo(SEEN_BY_STRANGERS);
        assertThat(total("/api/partnerships", HIRSON)).isEqualTo(1);
        assertThat(total("/api/partnerships", EPN)).isEqualTo(3);
        assertThat(total("/api/changes?since=0", HIRSON)).isEqualTo(4);
        assertThat(service.get("/api/log", READER, HIRSON.toString()).body().lines())
                .hasSize(SEEN_BY_STRANGERS);
        assertThat(service.get("/api/log", "Accept", "text/csv", READER, HIRSON.toString())
                        .body())
                .doesNotContain(WAITING.toString());
    }

    @Test
    void the_page_of_the_day_tells_it_to_the_hub_and_to_no_stranger() throws Exception {
        var page = "/?at=2026-10-02";
        assertThat(service.get(page).body()).contains("Prêt de tablettes", "3 actions");
        assertThat(service.get(page, READER, HIRSON.toString()).body())
                .doesNotContain("Prêt de tablettes", "3 actions");
        assertThat(service.get("/fil?apres=6").body()).contains("Prêt de tablettes");
        assertThat(service.get("/fil?apres=6", READER, HIRSON.toString()).body())
                .doesNotContain("Prêt de tablettes");
    }

    @Test
    void before_it_was_formed_one_is_hidden_in_the_past_as_well() throws Exception {
        var then = "/api/partnerships/" + FORMED + "?at=2026-02-05";
        assertThat(service.get(then).statusCode()).isEqualTo(200);
        assertThat(service.get(then, READER, CCAS.toString()).statusCode()).isEqualTo(200);
        assertThat(service.get(then, READER, HIRSON.toString()).statusCode()).isEqualTo(404);
        assertThat(service.get("/api/partnerships/" + FORMED, READER, HIRSON.toString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void pages_that_follow_are_read_with_the_same_eyes() throws Exception {
        var first = service.json("/api/activity?limit=1", READER, HIRSON.toString());
        var next = "/api/activity?limit=100&cursor=" + first.get("next").asString();
        assertThat(service.get(next, READER, HIRSON.toString()).body()).doesNotContain(WAITING.toString());
        assertThat(service.get(next).body()).contains(WAITING.toString());
    }

    @Test
    void the_live_stream_passes_over_it() throws Exception {
        assertThat(streamed(EPN)).isEqualTo("id:" + WAITING_SINCE);
        assertThat(streamed(HIRSON)).isEqualTo("id:10");
        assertThat(streamed(null)).isEqualTo("id:" + WAITING_SINCE);
    }

    @Test
    void the_hubs_remarks_are_for_the_hub() throws Exception {
        assertThat(total("/api/flags", EPN)).isZero();
        assertThat(total("/api/follow-ups", CCAS)).isZero();
        assertThat(total("/api/notes", HIRSON)).isZero();
        assertThat(total("/api/activity?type=review", EPN)).isZero();
    }

    @Test
    void a_reader_names_a_structure_by_its_id() throws Exception {
        var answer = service.get("/api/partnerships", READER, "le CCAS");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"Maillage-Structure\"");
        assertThat(service.get("/api/partnerships").headers().firstValue("Vary").orElseThrow())
                .containsIgnoringCase(READER);
    }

    /** The first action that comes after the last one that everybody sees. */
    private static String streamed(@Nullable UUID reader) throws Exception {
        var headers = reader == null
                ? new String[] {"Last-Event-ID", "6"}
                : new String[] {"Last-Event-ID", "6", READER, reader.toString()};
        var request = service.request("/api/activity/stream?type=partnership", headers);
        var response = service.client().send(request, BodyHandlers.ofLines());
        try (var lines = response.body()) {
            return CompletableFuture.supplyAsync(() -> lines.filter(line -> line.startsWith("id:"))
                            .findFirst()
                            .orElseThrow())
                    .get(20, TimeUnit.SECONDS);
        }
    }

    private static int total(String address, UUID reader) throws Exception {
        return service.json(address, READER, reader.toString()).get("total").asInt();
    }
}
