package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Scenario 3: ten tablets go to one of two who want them at once, and are free again when the workshop is off. */
class AKitIsLentOnceIT {

    private final Instant start = Instant.now().plus(20, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);

    @Test
    void the_last_kit_goes_to_exactly_one_and_the_other_is_told_when_it_is_free() throws Exception {
        var network = Network.shared();
        var kit = kit(Member.of(network, "EPN de Liévin"));
        var one = Member.of(network, "CCAS de Denain").tool();
        var other = Member.of(network, "Médiathèque de Lens").tool();

        var answers = atTheSameMoment(
                () -> reserve(one, kit, start, start.plus(2, ChronoUnit.DAYS)),
                () -> reserve(other, kit, start.plus(1, ChronoUnit.DAYS), start.plus(3, ChronoUnit.DAYS)));

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(201, 409);
        var lost = answers.stream()
                .filter(answer -> answer.status() == 409)
                .findFirst()
                .orElseThrow()
                .json();
        assertThat(lost.path("taken")).as(lost.toString()).hasSize(1);
        assertThat(lost.has("conflicts"))
                .as("who has it is told to the lender, the hub and themselves")
                .isFalse();
        var free = Instant.parse(lost.path("nextFree").path("from").stringValue());
        assertThat(free).isAfterOrEqualTo(start.plus(2, ChronoUnit.DAYS));
        var loser = answers.getFirst().status() == 409 ? one : other;
        assertThat(reserve(loser, kit, free, free.plus(2, ChronoUnit.DAYS)).status())
                .isEqualTo(201);
    }

    @Test
    void a_workshop_is_in_the_calendars_of_those_who_prepare_it_and_calling_it_off_frees_its_kit() throws Exception {
        var network = Network.shared();
        var lender = Member.of(network, "EPN de Liévin");
        var lead = Member.of(network, "CCAS de Denain");
        var partner = Member.of(network, "Médiathèque de Lens");
        var kit = kit(lender);
        var end = start.plus(3, ChronoUnit.HOURS);
        var workshop = lead.creates("/api/workshops", """
                {"title":"Premiers pas sur tablette","theme":"prendre_en_main_du_materiel","invited":["%s"],
                 "link":"https://visio.example/tablettes","startsAt":"%s","endsAt":"%s"}""".formatted(partner.id(), start, end));
        var reserved = lead.does("/api/resources/" + kit + "/reservations", """
                {"from":"%s","to":"%s","quantity":10,"workshopId":"%s"}""".formatted(start, end, workshop));
        partner.does("/api/workshops/" + workshop + "/join", "{}");
        lead.does("/api/workshops/" + workshop + "/confirm", "{}");

        for (var member : List.of(lead, partner)) {
            await("the workshop in the calendar of " + member.id())
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> calendar(member).contains(workshop.toString()));
        }
        assertThat(calendar(lender)).doesNotContain(workshop.toString());
        assertThat(reserve(partner, kit, start, end).status()).isEqualTo(409);

        lead.does("/api/workshops/" + workshop + "/cancel", """
                {"reason":"Trop peu d'inscrits"}""");

        await("the kit to be free again")
                .atMost(Duration.ofSeconds(10))
                .until(() -> status(network, reserved.json().path("id").stringValue()), "CANCELLED"::equals);
        assertThat(reserve(partner, kit, start, end).status()).isEqualTo(201);
    }

    private static UUID kit(Member owner) throws Exception {
        return owner.creates("/api/resources", """
                {"kind":"EQUIPMENT","title":"Valise de dix tablettes","quantity":10,"approval":"AUTOMATIC"}""");
    }

    private static Answer reserve(Member borrower, UUID kit, Instant from, Instant to) throws Exception {
        return borrower.post("/api/resources/" + kit + "/reservations", span(from, to));
    }

    private static Answer reserve(Http borrower, UUID kit, Instant from, Instant to) throws Exception {
        return borrower.post("/api/resources/" + kit + "/reservations", span(from, to));
    }

    private static String span(Instant from, Instant to) {
        return """
                {"from":"%s","to":"%s","quantity":10}""".formatted(from, to);
    }

    private static String calendar(Member member) throws Exception {
        return member.network()
                .pages()
                .get("/exports/ateliers.ics?structure=" + member.id())
                .text();
    }

    private static String status(Network network, String reservation) throws Exception {
        return network.pages().get("/api/reservations?limit=500").items().stream()
                .filter(item -> item.path("id").stringValue().equals(reservation))
                .map(item -> item.path("status").stringValue())
                .findFirst()
                .orElse("");
    }

    @SafeVarargs
    private static List<Answer> atTheSameMoment(Callable<Answer>... calls) throws Exception {
        var barrier = new CyclicBarrier(calls.length);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = List.of(calls).stream()
                    .map(call -> threads.submit(() -> {
                        barrier.await();
                        return call.call();
                    }))
                    .toList();
            var answers = new java.util.ArrayList<Answer>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
