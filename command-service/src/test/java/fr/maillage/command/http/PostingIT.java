package fr.maillage.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a member's tool is answered when it posts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostingIT {

    @SuppressWarnings("NullAway.Init")
    private Door door;

    @BeforeAll
    void open() {
        door = new Door(EmbeddedPostgres.shared());
    }

    @AfterAll
    void close() {
        door.close();
    }

    @Test
    void a_venue_posted_three_times_with_one_key_is_declared_once_and_answered_the_same() {
        var body = venue(door.structure());
        var first = door.post("/api/venues", body, "Idempotency-Key", "karim-1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo("/api/venues/" + first.id());
        assertThat(first.header("ETag")).isEqualTo("\"0\"");
        assertThat(first.header("Maillage-Position")).isEqualTo(Long.toString(first.position()));
        for (var again = 0; again < 2; again++) {
            var same = door.post("/api/venues", body, "Idempotency-Key", "karim-1");
            assertThat(same.status()).isEqualTo(201);
            assertThat(same.response().body()).isEqualTo(first.response().body());
            assertThat(same.header("Location")).isEqualTo(first.header("Location"));
        }
        assertThat(eventsOf(first.id())).isEqualTo(1);
    }

    @Test
    void a_code_is_taken_in_any_case_and_recorded_in_one() {
        var answer = door.post(
                "/api/venues",
                venue(door.structure())
                        .replace("TIERS_LIEUX", " tiers_lieux ")
                        .replace("Aide aux démarches", "aide aux DÉMARCHES")
                        .replace("Gratuit", "GRATUIT")
                        .replace("PROGRAMME", "programme")
                        .replace("France Services", "france services"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(payload(answer.position()))
                .contains(
                        "TIERS_LIEUX", "Aide aux démarches administratives", "Gratuit", "PROGRAMME", "France Services");
    }

    @Test
    void a_key_used_for_another_body_is_refused() {
        var structure = door.structure();
        door.post("/api/venues", venue(structure), "Idempotency-Key", "karim-2");
        var other = door.post(
                "/api/venues", venue(structure).replace("Espace", "Autre espace"), "Idempotency-Key", "karim-2");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency.reused");
    }

    @Test
    void an_id_chosen_by_the_caller_makes_a_creation_safe_to_send_again() {
        var id = UUID.randomUUID();
        var body = venue(door.structure()).replaceFirst("\\{", "{\"id\":\"" + id + "\",");
        assertThat(door.post("/api/venues", body).status()).isEqualTo(201);
        var again = door.post("/api/venues", body);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.id()).isEqualTo(id);
        var other = door.post("/api/venues", body.replace("Espace", "Autre espace"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("venue.id.taken");
        var kind = door.post("/api/structures", "{\"id\":\"" + id + "\",\"name\":\"EPN\",\"communeCode\":\"62510\"}");
        assertThat(kind.status()).isEqualTo(409);
        assertThat(kind.code()).isEqualTo("structure.id.taken");
        assertThat(eventsOf(id)).isEqualTo(1);
    }

    @Test
    void a_pivot_belongs_to_one_structure_and_finds_the_structure_of_a_venue() {
        var body = "{\"name\":\"CCAS\",\"communeCode\":\"59172\",\"pivot\":\"43493312300029\"}";
        var holder =
                door.post("/api/structures", body, "Idempotency-Key", "ccas").id();
        assertThat(door.post("/api/structures", body, "Idempotency-Key", "ccas").id())
                .isEqualTo(holder);
        var second = door.post("/api/structures", body);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("structure.pivot.taken");
        assertThat(second.json().get("holder").stringValue()).isEqualTo(holder.toString());
        var venue = door.post(
                "/api/venues", venue(holder).replace("\"structureId\":\"" + holder, "\"pivot\":\"434 933 123 00029"));
        assertThat(venue.status()).isEqualTo(201);
        assertThat(payload(venue.position())).contains(holder.toString());
    }

    @Test
    void acting_changes_a_venue_and_saying_it_again_changes_nothing() {
        var id = door.post("/api/venues", venue(door.structure())).id();
        var closed = door.post("/api/venues/" + id + "/close", "{\"on\":\"2026-06-30\",\"reason\":\"Fin du bail\"}");
        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.header("ETag")).isEqualTo("\"1\"");
        var refused = door.post("/api/venues/" + id + "/confirm", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("venue.closed");
        assertThat(refused.detail()).contains("30 juin 2026");
        assertThat(door.post("/api/venues/" + id + "/reopen", "{}").status()).isEqualTo(200);
        var events = door.events();
        assertThat(door.post("/api/venues/" + id + "/reopen", "{}").status()).isEqualTo(200);
        assertThat(door.events()).isEqualTo(events);
    }

    @Test
    void a_caller_who_read_an_older_state_is_told() {
        var id = door.post("/api/venues", venue(door.structure())).id();
        var path = "/api/venues/" + id + "/set-hours";
        assertThat(door.post(path, "{\"hours\":\"Mo 09:00-12:00\"}", "If-Match", "\"0\"")
                        .status())
                .isEqualTo(200);
        var late = door.post(path, "{\"hours\":\"Tu 09:00-12:00\"}", "If-Match", "\"0\"");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.code()).isEqualTo("sequence.changed");
        assertThat(late.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void hours_that_are_exported_with_another_meaning_are_answered_with_what_is_exported() {
        var hours = "\"hours\":\"Mo-Fr 09:00-12:00; SH off\"";
        var declared =
                door.post("/api/venues", venue(door.structure()).replace("\"hours\":\"Mo-Fr 09:00-12:00\"", hours));
        var set = door.post("/api/venues/" + declared.id() + "/set-hours", "{" + hours + "}");
        for (var answer : List.of(declared, set)) {
            var warning = answer.json().at("/warnings/0");
            assertThat(warning.path("field").stringValue()).isEqualTo("hours");
            assertThat(warning.path("code").stringValue()).isEqualTo("venue.standard.hours");
            assertThat(warning.path("message").stringValue())
                    .contains("exportés « Mo-Fr 09:00-12:00 open \"vacances scolaires : fermé\" »");
        }
        var respelled = door.post("/api/venues/" + declared.id() + "/set-hours", "{\"hours\":\"Mo-Fr 9h00-12h00\"}");
        assertThat(respelled.json().path("warnings")).isEmpty();
    }

    @Test
    void who_acts_and_why_are_recorded_with_the_event() {
        var structure = door.structure();
        var answer = door.post(
                "/api/venues",
                venue(structure),
                "Maillage-Structure",
                structure.toString(),
                "Maillage-Reason",
                "Ouverture%20d%E2%80%99%C3%A9t%C3%A9");
        assertThat(metadata(answer.position()))
                .contains("\"author\":\"" + Known.COORDINATOR)
                .contains("\"structure\":\"" + structure)
                .contains("Ouverture d’été")
                .contains("\"communes\":[\"62510\"]");
    }

    @Test
    void a_byte_order_mark_is_accepted_and_html_stays_text() {
        var body = "\ufeff" + venue(door.structure()).replace("Espace", "<b>Espace</b> & co");
        var answer = door.post("/api/venues", body);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(payload(answer.position())).contains("<b>Espace</b> & co");
    }

    @Test
    void a_structure_becomes_a_member_and_leaves() {
        var path = "/api/structures/" + door.structure();
        assertThat(door.post(path + "/accept-membership", "{}").code()).isEqualTo("structure.membership.not-requested");
        assertThat(door.post(path + "/request-membership", "{}").status()).isEqualTo(200);
        assertThat(door.post(path + "/accept-membership", "{\"since\":\"2026-01-01\"}")
                        .status())
                .isEqualTo(200);
        assertThat(door.post(path + "/end-membership", "{\"on\":\"2026-06-30\",\"reason\":\"Départ\"}")
                        .status())
                .isEqualTo(200);
    }

    static String venue(UUID structure) {
        return """
                {"name":"Espace numérique","structureId":"%s","address":"12 rue Jean Jaurès","postcode":"62800",
                 "communeCode":"62510","coordinates":{"latitude":50.4223,"longitude":2.7787},
                 "typologies":["TIERS_LIEUX"],"contact":{"phone":"03 21 00 00 00","emails":["contact@lieu.example"]},
                 "hours":"Mo-Fr 09:00-12:00","offer":{"services":["Aide aux démarches administratives"],"fees":["Gratuit"]},
                 "labels":[{"kind":"PROGRAMME","name":"France Services"}]}
                """.formatted(structure);
    }

    private long eventsOf(UUID subject) {
        return door.sql
                .sql("select count(*) from event_log where aggregate_id = :id")
                .param("id", subject)
                .query(Long.class)
                .single();
    }

    private String payload(long position) {
        return text("payload", position);
    }

    private String metadata(long position) {
        return text("metadata", position);
    }

    private String text(String column, long position) {
        return door.sql
                .sql("select convert_from(" + column + ", 'UTF8') from event_log where pos = :position")
                .param("position", position)
                .query(String.class)
                .single();
    }
}
