package fr.maillage.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.embedded.EmbeddedPostgres;
import fr.maillage.time.Paris;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;

/** Needs as members' tools express, answer, join and meet them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedIT {

    private static final LocalDate TODAY = Paris.dayOf(Instant.now());
    private static final String NOTHING = "{}";
    private static final String ORDER =
            "{\"how\":\"PURCHASE\",\"unitPriceCents\":16550,\"supplier\":\"Ordi solidaire\"}";

    private static final int RACES = 1_000;
    private static final int FEWEST = 50;
    private static final int RUNNERS = 4;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @SuppressWarnings("NullAway.Init")
    private Door door;

    @SuppressWarnings("NullAway.Init")
    private UUID lucie;

    @SuppressWarnings("NullAway.Init")
    private UUID karim;

    @SuppressWarnings("NullAway.Init")
    private UUID nadia;

    @BeforeAll
    void open() {
        door = new Door(EmbeddedPostgres.shared());
        lucie = door.member();
        karim = door.member();
        nadia = door.member();
    }

    @AfterAll
    void close() {
        door.close();
    }

    @Test
    void a_need_is_expressed_answered_and_met() {
        var expressed = express("\"kind\":\"EQUIPMENT\",\"quantity\":10");
        assertThat(expressed.status()).as(expressed.body()).isEqualTo(201);
        assertThat(expressed.header("Location")).isEqualTo("/api/needs/" + expressed.id());
        assertThat(text("payload", expressed.position()))
                .contains("\"communeCode\":\"62510\"")
                .contains("\"quantity\":10")
                .contains("\"purchase\":null");
        assertThat(text("metadata", expressed.position())).contains("\"communes\":[\"62510\"]");
        var kit = resource(karim, "EQUIPMENT");
        var answer = "{\"with\":{\"kind\":\"RESOURCE\",\"id\":\"%s\"},\"text\":\"Elles sont libres.\"}".formatted(kit);
        assertThat(act(expressed.id(), "answer", karim, answer).header("ETag")).isEqualTo("\"1\"");
        assertThat(act(expressed.id(), "answer", karim, answer).header("ETag")).isEqualTo("\"1\"");
        assertThat(act(expressed.id(), "answer", lucie, NOTHING).code()).isEqualTo("need.own");
        assertThat(act(expressed.id(), "join", karim, "{\"quantity\":3}").code())
                .isEqualTo("need.not-grouped");
        var meeting = "{\"how\":\"LOAN\",\"by\":[\"%s\"],\"through\":{\"kind\":\"RESOURCE\",\"id\":\"%s\"}}"
                .formatted(karim, kit);
        assertThat(act(expressed.id(), "meet", karim, meeting).code()).isEqualTo("need.not-owner");
        var met = act(expressed.id(), "meet", lucie, meeting);
        assertThat(met.status()).as(met.body()).isEqualTo(200);
        assertThat(text("payload", met.position()))
                .contains("\"on\":\"" + TODAY + "\"")
                .contains("\"quantity\":10");
        assertThat(act(expressed.id(), "withdraw-answer", karim, NOTHING).code())
                .isEqualTo("need.over");
    }

    @Test
    void a_group_purchase_is_ordered_once_enough_have_joined() {
        var need = grouped(8);
        assertThat(act(need, "join", nadia, "{\"quantity\":6}").status()).isEqualTo(200);
        var early = act(need, "meet", lucie, ORDER);
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.code()).isEqualTo("need.minimum");
        assertThat(early.detail()).startsWith("Il manque 6 sur 20");
        assertThat(act(need, "join", karim, "{\"quantity\":6}").status()).isEqualTo(200);
        assertThat(act(need, "meet", lucie, "{\"how\":\"PURCHASE\"}").errors())
                .containsExactlyInAnyOrder(
                        "unitPriceCents need.unitPriceCents.missing", "supplier need.supplier.missing");
        var other = ORDER.replace("{", "{\"quantity\":14,");
        assertThat(act(need, "meet", lucie, other).errors()).containsExactly("quantity need.quantity.other");
        var order = act(need, "meet", lucie, ORDER);
        assertThat(order.status()).isEqualTo(200);
        assertThat(text("payload", order.position()))
                .contains("\"quantity\":20")
                .contains("\"unitPriceCents\":16550")
                .contains("\"supplier\":\"Ordi solidaire\"");
        var late = act(need, "join", karim, "{\"quantity\":9}");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.code()).isEqualTo("need.met");
    }

    @Test
    void what_is_wrong_is_said_all_at_once() {
        var answer = door.post("/api/needs", """
                {"kind":"ROOM","title":" ","description":"a\\u0000b","structureId":"%s","communeCode":"62000",
                 "within":501,"from":"%s","until":"%s","quantity":1000000000,"theme":"chats","minimum":0,
                 "unitPriceCents":-1,"referencePriceCents":100000001}
                """.formatted(lucie, TODAY.plusDays(400), TODAY.plusDays(399)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "title need.title.missing",
                        "description need.text.unreadable",
                        "communeCode need.commune.unknown",
                        "within need.within.range",
                        "until need.until.far",
                        "quantity need.quantity.range",
                        "theme need.theme.unknown",
                        "minimum need.minimum.range",
                        "unitPriceCents need.unitPriceCents.range",
                        "referencePriceCents need.referencePriceCents.range");
        assertThat(door.post("/api/needs", NOTHING).errors())
                .containsExactlyInAnyOrder(
                        "structureId need.structure.missing",
                        "kind need.kind.missing",
                        "title need.title.missing",
                        "until need.until.missing");
        assertThat(express("\"kind\":\"ROOM\",\"unitPriceCents\":100,\"referencePriceCents\":0")
                        .errors())
                .containsExactlyInAnyOrder(
                        "unitPriceCents need.unitPriceCents.not-grouped",
                        "referencePriceCents need.referencePriceCents.not-grouped");
        assertThat(express("\"kind\":\"HOUSE\"").status()).isEqualTo(422);
        assertThat(express("\"kind\":\"ROOM\",\"quantity\":1.5").status()).isEqualTo(400);
    }

    @Test
    void its_days_are_checked() {
        assertThat(until(TODAY.minusDays(1)).errors()).containsExactly("until need.until.past");
        assertThat(until(TODAY).status()).isEqualTo(201);
        assertThat(until(TODAY.plusDays(365)).status()).isEqualTo(201);
        assertThat(until(TODAY.plusDays(366)).errors()).containsExactly("until need.until.far");
        assertThat(express("\"kind\":\"ROOM\",\"from\":\"%s\"".formatted(TODAY.plusDays(31)))
                        .errors())
                .containsExactly("until need.until.before-from");
    }

    @Test
    void what_an_answer_and_a_meeting_say_is_checked_too() {
        var need = express("\"kind\":\"ROOM\"").id();
        var document = resource(karim, "DOCUMENT");
        var kit = resource(karim, "EQUIPMENT");
        var venue = door.post("/api/venues", PostingIT.venue(karim)).id();
        var unknown = List.of(
                means("RESOURCE", document),
                means("DOCUMENT", kit),
                means("VENUE", kit),
                means("WORKSHOP", venue),
                means("RESOURCE", UUID.randomUUID()));
        assertThat(unknown.stream()
                        .map(with -> act(need, "answer", karim, "{\"with\":" + with + "}"))
                        .map(Door.Answer::errors))
                .containsExactly(
                        List.of("with.id need.resource.unknown"),
                        List.of("with.id need.document.unknown"),
                        List.of("with.id need.venue.unknown"),
                        List.of("with.id need.workshop.unknown"),
                        List.of("with.id need.resource.unknown"));
        for (var with : List.of(means("DOCUMENT", document), means("RESOURCE", kit), means("VENUE", venue))) {
            assertThat(act(need, "answer", karim, "{\"with\":" + with + "}").status())
                    .isEqualTo(200);
        }
        assertThat(act(need, "answer", karim, "{\"with\":{},\"text\":\"%s\"}".formatted("é".repeat(501)))
                        .errors())
                .containsExactlyInAnyOrder(
                        "with.kind need.kind.missing", "with.id need.id.missing", "text need.text.long");
        door.post(
                "/api/resources/" + kit + "/withdraw",
                "{\"reason\":\"Réformé\"}",
                "Maillage-Structure",
                karim.toString());
        assertThat(act(need, "answer", karim, "{\"with\":" + means("RESOURCE", kit) + "}")
                        .errors())
                .containsExactly("with.id need.resource.withdrawn");
        assertThat(act(need, "meet", lucie, """
                {"how":"GIFT","on":"%s","by":["%s"],"through":%s,"quantity":0,"unitPriceCents":5,"supplier":"Ordi"}
                """.formatted(
                                        TODAY.plusDays(1), UUID.randomUUID(), means("VENUE", document)))
                        .errors())
                .containsExactlyInAnyOrder(
                        "on need.on.future",
                        "by[0] need.structure.unknown",
                        "through.id need.venue.unknown",
                        "quantity need.quantity.range",
                        "unitPriceCents need.unitPriceCents.not-purchase",
                        "supplier need.supplier.not-purchase");
        assertThat(act(need, "meet", lucie, NOTHING).errors()).containsExactly("how need.how.missing");
        var crowd = IntStream.range(0, 51).mapToObj(each -> "\"" + karim + "\"").toList();
        assertThat(act(need, "meet", lucie, "{\"how\":\"GIFT\",\"by\":" + crowd + "}")
                        .errors())
                .containsExactly("by need.by.many");
        assertThat(act(need, "join", karim, NOTHING).errors()).containsExactly("quantity need.quantity.missing");
        assertThat(act(need, "join", karim, "{\"quantity\":10001}").errors())
                .containsExactly("quantity need.quantity.range");
        assertThat(act(need, "withdraw", lucie, NOTHING).errors()).containsExactly("reason need.reason.missing");
        // What was lent before it was withdrawn may be named all the same.
        assertThat(act(need, "meet", lucie, "{\"how\":\"LOAN\",\"through\":" + means("RESOURCE", kit) + "}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobody_offers_a_workshop_that_is_not_theirs_to_know_of() {
        var need = express("\"kind\":\"PARTNER\"").id();
        var start = TODAY.plusDays(20);
        var workshop = door.post(
                        "/api/workshops", """
                {"title":"Débuter","theme":"email","invited":["%s"],"link":"https://visio.example/a",
                 "startsAt":"%sT09:00","endsAt":"%sT11:00"}""".formatted(nadia, start, start), "Maillage-Structure", lucie.toString())
                .id();
        var with = "{\"with\":" + means("WORKSHOP", workshop) + "}";
        assertThat(act(need, "answer", karim, with).errors()).containsExactly("with.id need.workshop.unknown");
        assertThat(act(need, "answer", nadia, with).status()).isEqualTo(200);
        assertThat(workshop(workshop, "decline", nadia, "{\"reason\":\"Fermés\"}"))
                .isEqualTo(200);
        assertThat(act(need, "answer", nadia, with).errors()).containsExactly("with.id need.means.other");
    }

    @Test
    void nobody_offers_what_is_another_structures_or_is_no_more() {
        var need = express("\"kind\":\"ROOM\"").id();
        var kit = resource(karim, "EQUIPMENT");
        var document = resource(karim, "DOCUMENT");
        var venue = door.post("/api/venues", PostingIT.venue(karim)).id();
        var start = TODAY.plusDays(20);
        var workshop = door.post(
                        "/api/workshops", """
                {"title":"Débuter","theme":"email","invited":["%s"],"link":"https://visio.example/a",
                 "startsAt":"%sT09:00","endsAt":"%sT11:00"}""".formatted(lucie, start, start), "Maillage-Structure", karim.toString())
                .id();
        assertThat(workshop(workshop, "join", lucie, NOTHING)).isEqualTo(200);
        assertThat(workshop(workshop, "confirm", karim, NOTHING)).isEqualTo(200);
        var offers = List.of(
                means("RESOURCE", kit),
                means("DOCUMENT", document),
                means("VENUE", venue),
                means("WORKSHOP", workshop));
        for (var with : offers) {
            var answer = "{\"with\":" + with + "}";
            assertThat(act(need, "answer", nadia, answer).errors())
                    .as(answer)
                    .containsExactly("with.id need.means.other");
            assertThat(act(need, "answer", karim, answer).status()).as(answer).isEqualTo(200);
        }
        assertThat(act(need, "answer", karim, "{\"text\":\"Autre chose\"}").status())
                .isEqualTo(200);
        assertThat(workshop(workshop, "cancel", karim, "{\"reason\":\"Grève\"}"))
                .isEqualTo(200);
        assertThat(door.post("/api/venues/" + venue + "/close", "{\"reason\":\"Fin du bail\"}")
                        .status())
                .isEqualTo(200);
        assertThat(act(need, "answer", karim, "{\"with\":" + means("WORKSHOP", workshop) + "}")
                        .errors())
                .containsExactly("with.id need.workshop.over");
        assertThat(act(need, "answer", karim, "{\"with\":" + means("VENUE", venue) + "}")
                        .errors())
                .containsExactly("with.id need.venue.closed");
        // It may be met through what is anybody's, and what is no more.
        assertThat(act(need, "meet", lucie, "{\"how\":\"LOAN\",\"through\":" + means("VENUE", venue) + "}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_meeting_that_names_its_own_structure_or_more_than_was_looked_for_is_refused_by_the_field() {
        var need = express("\"kind\":\"EQUIPMENT\",\"quantity\":3").id();
        assertThat(act(need, "meet", lucie, "{\"how\":\"LOAN\",\"by\":[\"%s\",\"%s\"]}".formatted(karim, lucie))
                        .errors())
                .containsExactly("by need.by.own");
        assertThat(act(need, "meet", lucie, "{\"how\":\"GIFT\",\"quantity\":1000000}")
                        .errors())
                .containsExactly("quantity need.quantity.more");
        assertThat(act(need, "meet", lucie, "{\"how\":\"GIFT\",\"quantity\":3}").status())
                .isEqualTo(200);
    }

    @Test
    void the_hub_withdraws_it_in_its_own_name_and_inside_its_territory() {
        var why = "{\"reason\":\"Hors du champ du réseau\"}";
        var need = express("\"kind\":\"FUNDING\"").id();
        var path = "/api/needs/" + need + "/withdraw";
        assertThat(door.postAs(Known.ISSUER.member(karim), path, why).code()).isEqualTo("actor.not-carrier");
        assertThat(door.postAs(Known.ISSUER.coordinator("departement:59"), path, why)
                        .code())
                .isEqualTo("actor.outside");
        assertThat(door.postAs(Known.ISSUER.coordinator("departement:62"), path, why)
                        .status())
                .isEqualTo(200);
        assertThat(last(need)).isEqualTo("need.NeedWithdrawn");
        assertThat(door.postAs(Known.ISSUER.coordinator("departement:62"), path, why)
                        .code())
                .isEqualTo("need.over");
        var own = express("\"kind\":\"FUNDING\"").id();
        assertThat(door.postAs(Known.ISSUER.member(lucie), "/api/needs/" + own + "/withdraw", why)
                        .status())
                .isEqualTo(200);
        var outside =
                "{\"kind\":\"ROOM\",\"title\":\"Une salle\",\"until\":\"%s\",\"structureId\":\"%s\",\"communeCode\":\"59172\"}"
                        .formatted(TODAY.plusDays(30), lucie);
        assertThat(door.postAs(Known.ISSUER.coordinator("departement:62"), "/api/needs", outside)
                        .code())
                .isEqualTo("actor.outside");
        assertThat(door.postAs(Known.ISSUER.member(lucie), "/api/needs", outside)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void the_same_is_recorded_once_by_its_key_and_by_its_id_and_a_batch_takes_it_by_name() {
        var chosen = UUID.randomUUID();
        var body = "\"kind\":\"ROOM\",\"id\":\"%s\"".formatted(chosen);
        assertThat(express(body).status()).isEqualTo(201);
        assertThat(express(body).status()).isEqualTo(200);
        assertThat(express(body + ",\"quantity\":2").code()).isEqualTo("need.id.taken");
        assertThat(eventsOf(chosen)).isEqualTo(1);
        var path = "/api/needs/" + grouped(8) + "/join";
        var headers = new String[] {"Maillage-Structure", karim.toString(), "Idempotency-Key", "joined-once"};
        var first = door.post(path, "{\"quantity\":4}", headers);
        assertThat(door.post(path, "{\"quantity\":4}", headers).body()).isEqualTo(first.body());
        var need = grouped(20);
        var lines = """
                {"command":"JoinNeed","id":"%1$s","body":{"structureId":"%2$s","quantity":2}}
                {"command":"MeetNeed","id":"%1$s","body":{"structureId":"%3$s",%4$s}
                {"command":"JoinNeed","id":"%1$s","body":{"structureId":"%5$s","quantity":2}}
                """.formatted(need, karim, lucie, ORDER.substring(1), nadia);
        var batch = door.post("/api/batch", lines.getBytes(StandardCharsets.UTF_8), "application/x-ndjson");
        assertThat(batch.lines().stream().map(line -> line.path("status").intValue()))
                .containsExactly(200, 200, 422);
        assertThat(ordered(need)).isEqualTo(22);
    }

    /** As many as there is time for: each is four requests, each of which waits for the disk. */
    @Test
    void of_two_orders_one_counts_and_a_join_of_the_same_moment_is_in_it_or_refused(TestReporter reporter)
            throws Exception {
        var end = System.nanoTime() + LONGEST.toNanos();
        var races = new AtomicInteger();
        var late = new AtomicInteger();
        try (var runners = Executors.newFixedThreadPool(RUNNERS)) {
            var runs = IntStream.range(0, RUNNERS)
                    .mapToObj(runner -> runners.submit(() -> {
                        while (races.get() < FEWEST || races.get() < RACES && System.nanoTime() < end) {
                            late.addAndGet(race());
                            races.incrementAndGet();
                        }
                        return null;
                    }))
                    .toList();
            for (var run : runs) {
                run.get();
            }
        }
        reporter.publishEntry("races", races.get() + ", of which the join came too late in " + late.get());
        assertThat(late.get()).as("either may be first").isBetween(1, races.get() - 1);
    }

    /** One if the join came too late. */
    private int race() throws Exception {
        var need = grouped(20);
        var answers = together(
                () -> act(need, "join", karim, "{\"quantity\":3}"),
                () -> act(need, "meet", lucie, ORDER),
                () -> act(need, "meet", lucie, ORDER));
        var joined = answers.getFirst();
        assertThat(answers.subList(1, 3)).extracting(Door.Answer::status).containsExactlyInAnyOrder(200, 422);
        assertThat(joined.status()).as(joined.body()).isIn(200, 422);
        if (joined.status() == 422) {
            assertThat(joined.code()).isEqualTo("need.met");
        }
        assertThat(ordered(need)).isEqualTo(joined.status() == 200 ? 23 : 20);
        assertThat(eventsOf(need)).isEqualTo(joined.status() == 200 ? 3 : 2);
        return joined.status() == 200 ? 0 : 1;
    }

    @SafeVarargs
    private static List<Door.Answer> together(Callable<Door.Answer>... calls) throws Exception {
        var start = new CyclicBarrier(calls.length);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = Stream.of(calls)
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            var answers = new ArrayList<Door.Answer>();
            for (var future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    private Door.Answer act(UUID need, String verb, UUID structure, String body) {
        return door.post("/api/needs/" + need + "/" + verb, body, "Maillage-Structure", structure.toString());
    }

    private int workshop(UUID workshop, String verb, UUID structure, String body) {
        return door.post("/api/workshops/" + workshop + "/" + verb, body, "Maillage-Structure", structure.toString())
                .status();
    }

    /** @param fields beside its title, for thirty days */
    private Door.Answer express(String fields) {
        return expressUntil(TODAY.plusDays(30), fields);
    }

    private Door.Answer until(LocalDate day) {
        return expressUntil(day, "\"kind\":\"ROOM\"");
    }

    private Door.Answer expressUntil(LocalDate day, String fields) {
        return door.post(
                "/api/needs",
                "{\"title\":\"Vingt ordinateurs\",\"until\":\"%s\",%s}".formatted(day, fields),
                "Maillage-Structure",
                lucie.toString());
    }

    /** A group purchase of twenty. */
    private UUID grouped(int quantity) {
        return express("\"kind\":\"EQUIPMENT\",\"quantity\":%d,\"minimum\":20,\"referencePriceCents\":22000"
                        .formatted(quantity))
                .id();
    }

    private UUID resource(UUID owner, String kind) {
        var more =
                kind.equals("DOCUMENT") ? ",\"licence\":\"CC BY-SA 4.0\",\"link\":\"https://lieu.example/a.odt\"" : "";
        return door.post(
                        "/api/resources",
                        "{\"kind\":\"%s\",\"title\":\"Mallette\"%s}".formatted(kind, more),
                        "Maillage-Structure",
                        owner.toString())
                .id();
    }

    private static String means(String kind, UUID id) {
        return "{\"kind\":\"%s\",\"id\":\"%s\"}".formatted(kind, id);
    }

    private int ordered(UUID need) {
        return door.sql
                .sql(
                        "select (payload ->> 'quantity')::int from event_log_readable where aggregate_id = :id and type = 'need.NeedMet'")
                .param("id", need)
                .query(Integer.class)
                .single();
    }

    private long eventsOf(UUID subject) {
        return door.sql
                .sql("select count(*) from event_log where aggregate_id = :id")
                .param("id", subject)
                .query(Long.class)
                .single();
    }

    private String last(UUID subject) {
        return door.sql
                .sql("select type from event_log where aggregate_id = :id order by pos desc limit 1")
                .param("id", subject)
                .query(String.class)
                .single();
    }

    private String text(String column, long position) {
        return door.sql
                .sql("select convert_from(" + column + ", 'UTF8') from event_log where pos = :position")
                .param("position", position)
                .query(String.class)
                .single();
    }
}
