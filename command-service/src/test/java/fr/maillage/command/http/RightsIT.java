package fr.maillage.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.maillage.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what, with the tokens of a real issuer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsIT {

    private static final String INSIDE = Known.ISSUER.coordinator("departement:62");
    private static final String OUTSIDE = Known.ISSUER.coordinator("departement:59", "commune:75056");

    private Door door;
    private Door second;
    private JdbcClient access;
    private UUID epn;
    private UUID library;
    private UUID venue;

    @BeforeAll
    void open() {
        var server = EmbeddedPostgres.shared();
        var keys = server.newDatabase();
        var log = server.newDatabase();
        door = new Door(server, log, keys);
        second = new Door(server, log, keys);
        access = JdbcClient.create(server.dataSource(keys));
        epn = door.member();
        library = door.member();
        venue = door.post("/api/venues", PostingIT.venue(epn)).id();
    }

    @AfterAll
    void close() {
        door.close();
        second.close();
    }

    @Test
    void a_venue_is_its_structure_s_and_the_hub_s_inside_its_territory() {
        assertThat(confirm(Known.ISSUER.member(epn)).status()).isEqualTo(200);
        assertThat(confirm(INSIDE).status()).isEqualTo(200);
        assertThat(confirm(Known.ISSUER.admin()).status()).isEqualTo(200);
        assertRefused(confirm(Known.ISSUER.member(library)), "actor.not-carrier");
        assertRefused(confirm(OUTSIDE), "actor.outside");
        assertRefused(confirm(INSIDE, "Maillage-Structure", library.toString()), "actor.not-carrier");
        assertThat(confirm(INSIDE, "Maillage-Structure", epn.toString()).status())
                .isEqualTo(200);
        assertRefused(confirm(OUTSIDE, "Maillage-Structure", epn.toString()), "actor.outside");
        assertRefused(confirm(Known.ISSUER.analyst()), "access.forbidden");
    }

    @Test
    void who_may_not_is_not_even_told_where_the_subject_stands() {
        var stale = confirm(Known.ISSUER.member(library), "If-Match", "\"99\"");
        assertRefused(stale, "actor.not-carrier");
        assertThat(stale.header("ETag")).isEmpty();
        assertThat(confirm(Known.ISSUER.member(epn), "If-Match", "\"99\"").status())
                .isEqualTo(412);
    }

    @Test
    void of_what_others_prepare_one_is_told_what_is_told_of_nothing() {
        var pact = door.postAs(Known.ISSUER.member(epn), "/api/partnerships", """
                {"title":"Ensemble","nature":"FORMATION","partners":["%s"],"startsOn":"2026-09-01"}""".formatted(door.member()));
        assertThat(pact.status()).isEqualTo(201);
        var day = LocalDate.now().plusDays(30);
        var workshop = door.postAs(Known.ISSUER.member(epn), "/api/workshops", """
                {"title":"Débuter","theme":"email","invited":["%s"],"link":"https://visio.example/a",
                 "startsAt":"%s","endsAt":"%s"}""".formatted(
                        door.member(), day.atTime(9, 0), day.atTime(11, 0)));
        assertThat(workshop.status()).as(workshop.body()).isEqualTo(201);
        var stranger = Known.ISSUER.member(library);
        var nothing = UUID.randomUUID();
        for (var verb : List.of("accept", "decline", "renew", "leave", "end")) {
            var body = verb.equals("end")
                    ? "{\"reason\":\"Fini\"}"
                    : verb.equals("renew") ? "{\"until\":\"2027-09-01\"}" : "{}";
            assertUnknown(stranger, "/api/partnerships/%s/" + verb, body, pact.id(), nothing);
        }
        for (var verb : List.of("join", "decline", "confirm")) {
            assertUnknown(stranger, "/api/workshops/%s/" + verb, "{}", workshop.id(), nothing);
            assertUnknown(stranger, "/api/workshops/%s/" + verb, "{\"series\":true}", workshop.id(), nothing);
            // Nor by the verb of another kind.
            assertUnknown(stranger, "/api/workshops/%s/" + verb, "{}", pact.id(), nothing);
        }
        assertThat(door.postAs(
                                Known.ISSUER.member(epn),
                                "/api/partnerships/" + pact.id() + "/end",
                                "{\"reason\":\"Fini\"}",
                                "If-Match",
                                "\"99\"")
                        .status())
                .isEqualTo(412);
    }

    /** Whether or not the caller says what it has seen of it. */
    private void assertUnknown(String caller, String path, String body, UUID hidden, UUID nothing) {
        for (var headers : new String[][] {{}, {"If-Match", "\"99\""}, {"Idempotency-Key", "k" + path.hashCode()}}) {
            var asked = door.postAs(caller, path.formatted(hidden), body, headers);
            var none = door.postAs(caller, path.formatted(nothing), body, headers);
            assertThat(asked.status()).as(path + asked.body()).isEqualTo(404);
            assertThat(asked.body()).isEqualTo(none.body());
            assertThat(asked.header("ETag")).isEmpty();
        }
    }

    @Test
    void words_are_masked_by_who_coordinates_where_the_record_stands_today() {
        var moved = door.post("/api/venues", PostingIT.venue(epn));
        var relocated = door.post(
                "/api/venues/" + moved.id() + "/relocate",
                "{\"address\":\"1 rue de Villars\",\"postcode\":\"59220\",\"communeCode\":\"59172\"}");
        assertThat(relocated.status()).as(relocated.body()).isEqualTo(200);
        var mask = "{\"position\":%d,\"field\":\"profile.name\",\"ground\":\"PERSON\"}".formatted(moved.position());

        assertRefused(door.postAs(INSIDE, "/api/masks", mask), "actor.outside");

        var masked = door.postAs(OUTSIDE, "/api/masks", mask);
        assertThat(masked.status()).as(masked.body()).isEqualTo(201);
    }

    @Test
    void what_is_wrong_with_a_request_tells_nothing_to_who_may_not_ask_it() {
        var member = Known.ISSUER.member(epn);
        for (var position : new long[] {1, 4_000_000}) {
            assertRefused(
                    door.postAs(member, "/api/flags", "{\"position\":%d,\"reason\":\"Ah\"}".formatted(position)),
                    "actor.not-hub");
        }
        var asking = door.post("/api/structures", """
                {"name":"Candidate","communeCode":"62510","pivot":"W621000042"}""").id();
        for (var structure : List.of(asking, UUID.randomUUID())) {
            assertRefused(door.postAs(member, "/api/venues", PostingIT.venue(structure)), "actor.other");
            assertRefused(door.postAs(member, "/api/structures/" + structure + "/renumber", "{}"), "actor.other");
        }
        // The number of who only asked says no more than one that nobody has.
        for (var number : List.of("W621000042", "W621000043")) {
            var body = PostingIT.venue(epn).replace("\"structureId\":\"" + epn + "\"", "\"pivot\":\"" + number + "\"");
            var declared = door.postAs(member, "/api/venues", body);
            assertThat(declared.status()).as(declared.body()).isEqualTo(201);
            assertThat(metadata(declared.position())).contains("\"structure\":\"" + epn + "\"");
        }
        var taken = door.postAs(member, "/api/structures/" + epn + "/renumber", "{\"pivot\":\"W621000042\"}");
        assertThat(taken.status()).as(taken.body()).isEqualTo(409);
        assertThat(taken.json().get("holder")).as("who holds it").isNull();
    }

    @Test
    void a_coordinator_puts_nothing_outside_and_nothing_under_those_who_are() {
        var elsewhere = door.post("/api/structures", "{\"name\":\"CCAS\",\"communeCode\":\"59172\"}")
                .id();
        var events = door.events();
        var denain = "{\"address\":\"1 rue de Villars\",\"postcode\":\"59220\",\"communeCode\":\"59172\"}";
        var seat = "{\"name\":\"EPN\",\"communeCode\":\"59172\"}";
        for (var headers : new String[][] {{}, {"Maillage-Structure", epn.toString()}}) {
            assertRefused(door.postAs(INSIDE, "/api/venues/" + venue + "/relocate", denain, headers), "actor.outside");
            assertRefused(door.postAs(INSIDE, "/api/structures/" + epn + "/describe", seat, headers), "actor.outside");
        }
        assertRefused(door.postAs(INSIDE, "/api/venues", PostingIT.venue(elsewhere)), "actor.outside");
        var claim = "/api/venues/" + venue + "/claim";
        assertRefused(door.postAs(INSIDE, claim, "{\"structureId\":\"" + elsewhere + "\"}"), "actor.outside");
        assertThat(door.events()).isEqualTo(events);

        var far = door.post(
                "/api/venues",
                PostingIT.venue(epn)
                        .replace("62510", "59172")
                        .replace("62800", "59220")
                        .replaceAll("\"coordinates\":\\{[^}]*},?", ""));
        assertThat(far.status()).as(far.body()).isEqualTo(201);
        var shared = "{\"kind\":\"ROOM\",\"title\":\"Salle\",\"structureId\":\"" + epn + "\",\"venueId\":\"" + far.id()
                + "\"}";
        assertRefused(door.postAs(INSIDE, "/api/resources", shared), "actor.outside");
        var own = door.postAs(Known.ISSUER.member(epn), "/api/resources", shared);
        assertThat(own.status()).as("a structure goes where it likes").isEqualTo(201);
        var moved = door.postAs(
                Known.ISSUER.member(epn),
                "/api/venues/"
                        + door.postAs(Known.ISSUER.member(epn), "/api/venues", PostingIT.venue(epn))
                                .id() + "/relocate",
                denain);
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    }

    @Test
    void who_comes_too_late_is_told_what_is_taken_and_by_whom_only_where_that_concerns_them() {
        var resource = "/api/resources/"
                + door.postAs(Known.ISSUER.member(epn), "/api/resources", """
                        {"kind":"EQUIPMENT","title":"Mallette","quantity":1,"approval":"AUTOMATIC"}""").id();
        var day = LocalDate.now().plusDays(20);
        var asking =
                "{\"structureId\":\"%s\",\"from\":\"" + day.atTime(9, 0) + "\",\"to\":\"" + day.atTime(12, 0) + "\"}";
        var borrower = door.member();
        var first = door.postAs(Known.ISSUER.member(borrower), resource + "/reservations", asking.formatted(borrower));
        assertThat(first.status()).as(first.body()).isEqualTo(201);

        var stranger = door.postAs(Known.ISSUER.member(library), resource + "/reservations", asking.formatted(library));
        assertThat(stranger.code()).isEqualTo("resource.reserved");
        assertThat(stranger.body())
                .doesNotContain(borrower.toString(), first.id().toString(), "conflicts");
        assertThat(stranger.json().at("/taken/0/quantity").intValue()).isEqualTo(1);
        assertThat(stranger.json().at("/nextFree/from"))
                .isEqualTo(stranger.json().at("/taken/0/to"));

        var id = resource.substring("/api/resources/".length());
        var line =
                "{\"command\":\"RequestReservation\",\"id\":\"" + id + "\",\"body\":" + asking.formatted(library) + "}";
        for (var time = 0; time < 2; time++) {
            // Something lands beside it, so that the refusal is kept with the key.
            var other = "{\"command\":\"DescribeStructure\",\"id\":\"" + library
                    + "\",\"body\":{\"name\":\"Une autre\",\"communeCode\":\"62510\"}}";
            var batch = door.send(
                    "POST",
                    account("lot", library),
                    "/api/batch",
                    (other + "\n" + line).getBytes(StandardCharsets.UTF_8),
                    "application/x-ndjson",
                    "Idempotency-Key",
                    "un-lot");
            assertThat(batch.body()).contains("resource.reserved").doesNotContain(borrower.toString(), "conflicts");
        }
        for (var knowing : List.of(Known.ISSUER.member(epn), Known.ISSUER.member(epn, borrower), INSIDE)) {
            var told = door.postAs(knowing, resource + "/reservations", asking.formatted(epn));
            assertThat(told.status()).as(told.body()).isEqualTo(409);
            assertThat(told.json().at("/conflicts/0/structureId").stringValue()).isEqualTo(borrower.toString());
            assertThat(told.body()).doesNotContain("lender");
        }
        for (var verb : List.of("cancel", "move")) {
            var body = verb.equals("move") ? asking.replace("\"structureId\":\"%s\",", "") : "{}";
            var path = resource + "/reservations/%s/" + verb;
            var hidden = door.postAs(Known.ISSUER.member(library), path.formatted(first.id()), body);
            var none = door.postAs(Known.ISSUER.member(library), path.formatted(UUID.randomUUID()), body);
            assertThat(hidden.status()).as(hidden.body()).isEqualTo(404);
            assertThat(hidden.body()).isEqualTo(none.body());
        }
    }

    @Test
    void a_member_acts_for_its_own_structure_and_says_which_where_it_has_several() {
        var both = Known.ISSUER.member(epn, library);
        var unnamed = confirm(both);
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(unnamed.code()).isEqualTo("actor.required");
        assertThat(confirm(both, "Maillage-Structure", epn.toString()).status()).isEqualTo(200);
        assertRefused(confirm(both, "Maillage-Structure", library.toString()), "actor.not-carrier");
        assertRefused(confirm(Known.ISSUER.member(library), "Maillage-Structure", epn.toString()), "actor.other");
        assertRefused(confirm(Known.ISSUER.member()), "actor.other");
        var membership = door.postAs(both, "/api/structures/" + epn + "/end-membership", "{}");
        assertThat(membership.code()).as("its address names it").isEqualTo("structure.reason.missing");
    }

    @Test
    void what_is_declared_is_one_s_own() {
        var own = door.postAs(Known.ISSUER.member(epn), "/api/venues", PostingIT.venue(epn));
        assertThat(own.status()).isEqualTo(201);
        assertThat(metadata(own.position())).contains("\"structure\":\"" + epn + "\"");
        var unnamed = PostingIT.venue(epn).replace("\"structureId\":\"" + epn + "\",", "");
        assertThat(door.postAs(Known.ISSUER.member(epn), "/api/venues", unnamed).status())
                .isEqualTo(201);
        assertRefused(door.postAs(Known.ISSUER.member(library), "/api/venues", PostingIT.venue(epn)), "actor.other");
        assertRefused(door.postAs(OUTSIDE, "/api/venues", PostingIT.venue(epn)), "actor.outside");
        assertThat(door.postAs(INSIDE, "/api/venues", PostingIT.venue(epn)).status())
                .isEqualTo(201);
    }

    @Test
    void what_is_the_hub_s_is_the_hub_s_alone() {
        var register = "{\"name\":\"EPN de Liévin\",\"communeCode\":\"62510\"}";
        assertThat(door.postAs(INSIDE, "/api/structures", register).status()).isEqualTo(201);
        assertRefused(door.postAs(OUTSIDE, "/api/structures", register), "actor.outside");
        assertRefused(door.postAs(Known.ISSUER.member(epn), "/api/structures", register), "actor.not-hub");
        assertRefused(
                door.postAs(INSIDE, "/api/structures", register, "Maillage-Structure", epn.toString()),
                "actor.not-hub");
        var flag = "{\"subject\":\"" + venue + "\",\"question\":\"Ouvert le samedi ?\"}";
        assertThat(door.postAs(INSIDE, "/api/follow-ups", flag).status()).isEqualTo(201);
        assertRefused(door.postAs(OUTSIDE, "/api/follow-ups", flag), "actor.outside");
        assertRefused(door.postAs(Known.ISSUER.member(epn), "/api/follow-ups", flag), "actor.not-hub");
        assertThat(door.postAs(OUTSIDE, "/api/notes", "{\"text\":\"Comité du réseau\"}")
                        .status())
                .as("what concerns no commune is every hub's")
                .isEqualTo(201);
    }

    @Test
    void a_structure_declares_the_labels_of_its_venues_and_the_hub_grants_them() {
        var own = door.post("/api/venues", PostingIT.venue(epn)).id();
        var carrier = Known.ISSUER.member(epn);
        var path = "/api/venues/" + own;
        var pass = "{\"kind\":\"OTHER\",\"name\":\"Pass numérique\"}";
        var events = door.events();
        var granted = door.postAs(carrier, path + "/grant-label", pass);
        assertRefused(granted, "actor.not-hub");
        assertThat(granted.detail()).contains("declare-label");
        assertRefused(
                door.postAs(INSIDE, path + "/grant-label", pass, "Maillage-Structure", epn.toString()),
                "actor.not-hub");
        assertRefused(door.postAs(OUTSIDE, path + "/grant-label", pass), "actor.outside");
        assertRefused(door.postAs(Known.ISSUER.member(library), path + "/declare-label", pass), "actor.not-carrier");
        assertThat(door.events()).isEqualTo(events);
        assertThat(recorded(door.postAs(carrier, path + "/declare-label", pass)))
                .isEqualTo("venue.VenueLabelDeclared");
        assertThat(recorded(door.postAs(INSIDE, path + "/grant-label", pass))).isEqualTo("venue.VenueLabelGranted");
        assertThat(recorded(door.postAs(carrier, path + "/withdraw-label", pass)))
                .isEqualTo("venue.VenueLabelWithdrawn");
    }

    @Test
    void labels_of_a_whole_declaration_are_those_of_whoever_makes_it() {
        var own = door.postAs(Known.ISSUER.member(epn), "/api/venues", PostingIT.venue(epn));
        var hubs = door.postAs(INSIDE, "/api/venues", PostingIT.venue(epn));
        var onBehalf = door.postAs(INSIDE, "/api/venues", PostingIT.venue(epn), "Maillage-Structure", epn.toString());
        assertThat(standing(own)).isEqualTo("DECLARED");
        assertThat(standing(hubs)).isEqualTo("GRANTED");
        assertThat(standing(onBehalf)).isEqualTo("DECLARED");
    }

    @Test
    void in_the_name_of_a_structure_speak_its_people_and_the_hub_of_its_seat() {
        var shared = "{\"kind\":\"EQUIPMENT\",\"title\":\"Tablettes\",\"quantity\":3,\"structureId\":\"%s\"}";
        var own = door.postAs(Known.ISSUER.member(epn), "/api/resources", shared.formatted(epn));
        assertThat(own.status()).isEqualTo(201);
        assertRefused(
                door.postAs(Known.ISSUER.member(library), "/api/resources", shared.formatted(epn)), "actor.other");
        assertThat(door.postAs(INSIDE, "/api/resources", shared.formatted(epn)).status())
                .isEqualTo(201);
        assertRefused(door.postAs(OUTSIDE, "/api/resources", shared.formatted(epn)), "actor.outside");
        var withdraw = "/api/resources/" + own.id() + "/withdraw";
        var other = door.postAs(Known.ISSUER.member(library), withdraw, "{\"reason\":\"Panne\"}");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("resource.not-owner");
        var several = door.postAs(Known.ISSUER.member(epn, library), withdraw, "{\"reason\":\"Panne\"}");
        assertThat(several.code()).isEqualTo("actor.required");
    }

    @Test
    void a_page_s_post_says_so_and_a_tool_cannot() {
        var person = confirmedBy(Known.ISSUER.member(epn), "form");
        assertThat(person).contains("\"source\":\"form\"");
        assertThat(confirmedBy(Known.ISSUER.member(epn), "policy:mine")).contains("\"source\":\"api\"");
    }

    @Test
    void an_answer_that_is_kept_for_one_account_is_not_another_s() {
        var body = "{\"kind\":\"EQUIPMENT\",\"title\":\"Tablettes\"}";
        var first = door.postAs(account("a", epn), "/api/resources", body, "Idempotency-Key", "k");
        var same = door.postAs(account("a", epn), "/api/resources", body, "Idempotency-Key", "k");
        var other = door.postAs(account("b", library), "/api/resources", body, "Idempotency-Key", "k");
        assertThat(same.id()).isEqualTo(first.id());
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.id()).isNotEqualTo(first.id());
    }

    @Test
    void who_may_is_judged_on_the_subject_as_it_stands_and_not_as_an_instance_remembers_it() {
        var moved = door.structure();
        var path = "/api/structures/" + moved + "/request-membership";
        assertRefused(door.postAs(OUTSIDE, path, "{}"), "actor.outside");
        second.post("/api/structures/" + moved + "/describe", "{\"name\":\"EPN\",\"communeCode\":\"59172\"}");
        assertRefused(door.postAs(INSIDE, path, "{}"), "actor.outside");
        var back = second.structure();
        var accept = "/api/structures/" + back + "/request-membership";
        assertRefused(door.postAs(OUTSIDE, accept, "{}"), "actor.outside");
        second.post("/api/structures/" + back + "/describe", "{\"name\":\"EPN\",\"communeCode\":\"59172\"}");
        assertThat(door.postAs(OUTSIDE, accept, "{}").status()).isEqualTo(200);
    }

    @Test
    void what_was_refused_and_what_an_admin_did_is_in_the_security_journal() {
        confirm(Known.ISSUER.admin());
        confirm(account("curious", library));
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(
                        access.sql("select what || ' ' || coalesce(account, '') || ' ' || path from security_journal")
                                .query(String.class)
                                .list())
                .contains("actor.not-carrier curious /api/venues/{id}/confirm")
                .anyMatch(line -> line.startsWith("admin.acted ")));
    }

    @Test
    void each_line_of_a_batch_is_judged_alone() {
        var lines = """
                {"command":"ConfirmVenue","id":"%s","body":{}}
                {"command":"RegisterStructure","body":{"name":"x","communeCode":"62510"}}
                {"command":"ShareResource","body":{"kind":"EQUIPMENT","title":"Tablettes","structureId":"%s"}}
                {"command":"ShareResource","body":{"kind":"EQUIPMENT","title":"Tablettes"}}
                """.formatted(venue, epn);
        var answer = door.send(
                "POST",
                Known.ISSUER.member(library),
                "/api/batch",
                lines.getBytes(StandardCharsets.UTF_8),
                "application/x-ndjson");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.lines())
                .extracting(line ->
                        line.path("status").asInt() + " " + line.path("code").asString(""))
                .containsExactly("403 actor.not-carrier", "403 actor.not-hub", "403 actor.other", "201 ");
    }

    private Door.Answer confirm(String bearer, String... headers) {
        return door.postAs(bearer, "/api/venues/" + venue + "/confirm", "{}", headers);
    }

    private String confirmedBy(String bearer, String source) {
        var own = door.post("/api/venues", PostingIT.venue(epn)).id();
        var done = door.postAs(bearer, "/api/venues/" + own + "/confirm", "{}", "Maillage-Source", source);
        return metadata(done.position());
    }

    private static String account(String subject, UUID structure) {
        return Known.ISSUER.token(claims -> claims.subject(subject)
                .claim("maillage_role", "member")
                .claim("maillage_structures", List.of(structure.toString())));
    }

    private static void assertRefused(Door.Answer answer, String code) {
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("title").asString()).isEqualTo("Accès refusé");
    }

    private String recorded(Door.Answer answer) {
        return event(answer, "type");
    }

    private String standing(Door.Answer answer) {
        return event(answer, "convert_from(payload, 'UTF8')::json->>'labelStanding'");
    }

    private String event(Door.Answer answer, String column) {
        return door.sql
                .sql("select " + column + " from event_log where pos = ?")
                .param(answer.position())
                .query(String.class)
                .single();
    }

    private String metadata(long position) {
        return door.sql
                .sql("select convert_from(metadata, 'UTF8') from event_log where pos = :position")
                .param("position", position)
                .query(String.class)
                .single();
    }
}
