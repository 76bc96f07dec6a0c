package fr.maillage.command.resource;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.http.Edge;
import fr.maillage.command.http.Edge.Answer;
import fr.maillage.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lending over HTTP, on a real log: addresses, answers, refusals, and many who want the same at the same moment. */
class ReservationIT {

    private static final String JSON = "application/json";

    /** A month from now, whenever these tests run. */
    private static final LocalDate DAY = LocalDate.now().plusMonths(1);

    private static Edge edge;
    private static String epn;
    private static String ccas;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        edge = new Edge(EmbeddedPostgres.shared());
        epn = member("EPN de Liévin", "62510");
        ccas = member("CCAS de Denain", "59172");
    }

    @AfterAll
    static void close() {
        edge.close();
    }

    private static Answer post(String address, String body, String... headers)
            throws IOException, InterruptedException {
        return edge.post(address, JSON, body, headers);
    }

    private static String member(String name, String commune) throws IOException, InterruptedException {
        var id = post("/api/structures", "{\"name\":\"%s\",\"communeCode\":\"%s\"}".formatted(name, commune))
                .text("id");
        post("/api/structures/" + id + "/request-membership", "");
        post("/api/structures/" + id + "/accept-membership", "");
        return id;
    }

    /** A resource of the EPN's, by its address. */
    private static String shared(int quantity, String approval) throws IOException, InterruptedException {
        var answer = post("/api/resources", """
                {"kind":"EQUIPMENT","title":"Mallette de tablettes","quantity":%d,"approval":"%s"}
                """.formatted(quantity, approval), "Maillage-Structure", epn);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return "/api/resources/" + answer.text("id");
    }

    private static Answer reserve(String resource, String by, int from, int to, int quantity, String... headers)
            throws IOException, InterruptedException {
        return post(
                resource + "/reservations",
                "{\"structureId\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"quantity\":%d}"
                        .formatted(by, at(from), at(to), quantity),
                headers);
    }

    /** An hour of the day, on the clocks of Paris. */
    private static String at(int hour) {
        return DAY.atTime(hour, 0).toString();
    }

    @Test
    void a_reservation_has_an_address_and_answers_of_its_own() throws IOException, InterruptedException {
        var resource = shared(10, "BY_OWNER");
        var asked = reserve(resource, ccas, 9, 12, 4);
        assertThat(asked.status()).isEqualTo(201);
        assertThat(resource).doesNotContain(asked.text("id"));
        assertThat(asked.json().get("sequence").longValue()).isEqualTo(1);
        var reservation = resource + "/reservations/" + asked.text("id");
        assertThat(asked.location()).isEqualTo(reservation);

        var refused = post(reservation + "/accept", "", "Maillage-Structure", ccas);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("resource.not-owner");

        var accepted = post(reservation + "/accept", "", "Maillage-Structure", epn);
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.text("id")).isEqualTo(asked.text("id"));
        assertThat(accepted.json().get("sequence").longValue()).isEqualTo(2);

        var declined = post(reservation + "/decline", "", "Maillage-Structure", epn);
        assertThat(declined.status()).isEqualTo(409);
        assertThat(declined.text("code")).isEqualTo("resource.reservation.answered");
    }

    @Test
    void who_comes_too_late_is_told_who_has_it_and_when_it_is_free_next() throws IOException, InterruptedException {
        var resource = shared(10, "AUTOMATIC");
        var first = reserve(resource, ccas, 9, 12, 6);
        var answer = reserve(resource, epn, 10, 11, 5);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.mediaType()).isEqualTo("application/problem+json");
        assertThat(answer.text("code")).isEqualTo("resource.reserved");
        assertThat(answer.text("detail")).startsWith("Il n'en reste que 4 pour cette période. Prochaine période libre");
        var conflict = answer.json().at("/conflicts/0");
        assertThat(conflict.get("reservationId").stringValue()).isEqualTo(first.text("id"));
        assertThat(conflict.get("structureId").stringValue()).isEqualTo(ccas);
        assertThat(conflict.get("quantity").intValue()).isEqualTo(6);
        assertThat(answer.json().at("/nextFree/from")).isEqualTo(conflict.get("to"));
        assertThat(edge.post("/api/resources", JSON, "{}").status()).isEqualTo(422);
    }

    @Test
    void a_refusal_kept_with_its_key_says_the_same_again() throws IOException, InterruptedException {
        var resource = shared(1, "AUTOMATIC");
        var first = reserve(resource, ccas, 9, 12, 1, "Idempotency-Key", "une-fois");
        assertThat(reserve(resource, ccas, 9, 12, 1, "Idempotency-Key", "une-fois"))
                .isEqualTo(first);
        var line = """
                {"command":"RequestReservation","id":"%s","body":{"structureId":"%s","from":"%s","to":"%s"}}
                """.formatted(resource.substring("/api/resources/".length()), epn, at(10), at(11));
        var structure = """
                {"command":"RegisterStructure","body":{"name":"Une autre","communeCode":"62510"}}
                """;
        var batch = edge.post("/api/batch", "application/x-ndjson", structure + line, "Idempotency-Key", "un-lot");
        assertThat(batch.lines().get(1).at("/conflicts/0/reservationId").stringValue())
                .isEqualTo(first.text("id"));
        assertThat(edge.post("/api/batch", "application/x-ndjson", structure + line, "Idempotency-Key", "un-lot")
                        .body())
                .isEqualTo(batch.body());
    }

    @Test
    void a_line_of_a_batch_names_the_reservation_in_its_body() throws IOException, InterruptedException {
        var resource = shared(1, "BY_OWNER");
        var id = resource.substring("/api/resources/".length());
        var chosen = java.util.UUID.randomUUID();
        var lines = """
                {"command":"RequestReservation","id":"%1$s","body":{"id":"%2$s","structureId":"%3$s","from":"%4$s","to":"%5$s"}}
                {"command":"AcceptReservation","id":"%1$s","body":{"reservationId":"%2$s","structureId":"%6$s"}}
                {"command":"AcceptReservation","id":"%1$s","body":{"structureId":"%6$s"}}
                """.formatted(id, chosen, ccas, at(9), at(12), epn);
        var answers = edge.post("/api/batch", "application/x-ndjson", lines).lines();
        assertThat(answers.get(0).get("status").intValue()).isEqualTo(201);
        assertThat(answers.get(0).get("id").stringValue()).isEqualTo(chosen.toString());
        assertThat(answers.get(1).get("status").intValue()).isEqualTo(200);
        assertThat(answers.get(1).get("id").stringValue()).isEqualTo(chosen.toString());
        assertThat(answers.get(2).get("code").stringValue()).isEqualTo("resource.reservation.missing");
    }

    @Test
    void everything_wrong_with_a_request_is_told_at_once() throws IOException, InterruptedException {
        var resource = shared(1, "AUTOMATIC");
        var answer = post(resource + "/reservations", """
                {"from":"2020-01-01T10:00","to":"2019-01-01T10:00","quantity":0,"purpose":"a\\u0000b"}
                """);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").valueStream().map(error -> error.get("code")
                        .stringValue()))
                .containsExactlyInAnyOrder(
                        "resource.structure.missing",
                        "resource.from.past",
                        "resource.to.before-from",
                        "resource.quantity.range",
                        "resource.text.unreadable");
    }

    @Test
    void it_is_reserved_for_a_workshop_only_by_who_prepares_it() throws IOException, InterruptedException {
        var resource = shared(2, "AUTOMATIC");
        var library = member("Médiathèque de Lens", "62498");
        var workshop = post("/api/workshops", """
                {"title":"Premiers pas","theme":"email","invited":["%s"],"link":"https://visio.example/a",
                 "startsAt":"%s","endsAt":"%s"}
                """.formatted(ccas, at(9), at(12)), "Maillage-Structure", epn)
                .text("id");
        var body = "{\"from\":\"%s\",\"to\":\"%s\",\"workshopId\":\"%s\"}";
        var forIt = body.formatted(at(9), at(12), workshop);
        assertThat(post(resource + "/reservations", forIt, "Maillage-Structure", ccas)
                        .status())
                .isEqualTo(201);
        assertThat(post(resource + "/reservations", forIt, "Maillage-Structure", library)
                        .text("code"))
                .as("as long as it is only proposed, others do not know of it")
                .isEqualTo("resource.workshop.unknown");
        assertThat(post(resource + "/reservations", body.formatted(at(9), at(12), library), "Maillage-Structure", ccas)
                        .text("code"))
                .isEqualTo("resource.workshop.unknown");
    }

    @Test
    void a_document_needs_a_licence_and_a_link_and_what_it_adapts_must_be_one()
            throws IOException, InterruptedException {
        var equipment = shared(1, "AUTOMATIC").substring("/api/resources/".length());
        var answer = post(
                "/api/resources",
                "{\"kind\":\"DOCUMENT\",\"title\":\"Guide\",\"quantity\":2,\"adaptedFrom\":\"%s\"}"
                        .formatted(equipment),
                "Maillage-Structure",
                epn);
        assertThat(answer.json().get("errors").valueStream().map(error -> error.get("code")
                        .stringValue()))
                .containsExactlyInAnyOrder(
                        "resource.licence.missing",
                        "resource.link.missing",
                        "resource.quantity.document",
                        "resource.document.unknown");
    }

    @Test
    void fewer_than_promised_is_refused_with_whom_it_is_promised_to() throws IOException, InterruptedException {
        var resource = shared(10, "AUTOMATIC");
        var reservation = reserve(resource, ccas, 9, 12, 6).text("id");
        var answer = post(resource + "/set-quantity", "{\"quantity\":5}", "Maillage-Structure", epn);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("resource.quantity.promised");
        assertThat(answer.json().at("/conflicts/0/reservationId").stringValue()).isEqualTo(reservation);
    }

    @Test
    void of_64_that_want_one_of_ten_tablets_exactly_ten_get_one() throws Exception {
        var resource = shared(10, "AUTOMATIC");
        var answers = crowd(64, resource);
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(10);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .hasSize(54)
                .allSatisfy(answer -> {
                    assertThat(answer.text("code")).isEqualTo("resource.reserved");
                    assertThat(answer.json().get("conflicts").size()).isEqualTo(10);
                    assertThat(answer.json().at("/nextFree/from"))
                            .isEqualTo(answer.json().at("/conflicts/0/to"));
                });
    }

    @Test
    void of_two_that_want_the_last_one_exactly_one_gets_it() throws Exception {
        for (var round = 0; round < 10; round++) {
            assertThat(crowd(2, shared(1, "AUTOMATIC")).stream().map(Answer::status))
                    .containsExactlyInAnyOrder(201, 409);
        }
    }

    /** What each of them was answered, all at the same moment. */
    private static List<Answer> crowd(int callers, String resource) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pending = new ArrayList<Future<Answer>>();
            for (var caller = 0; caller < callers; caller++) {
                var by = caller % 2 == 0 ? ccas : epn;
                pending.add(threads.submit(() -> {
                    start.await();
                    return reserve(resource, by, 14, 17, 1);
                }));
            }
            start.countDown();
            for (var answer : pending) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
