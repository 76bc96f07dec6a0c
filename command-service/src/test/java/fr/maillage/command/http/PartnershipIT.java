package fr.maillage.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.http.Door.Answer;
import fr.maillage.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Partnerships and the hub's remarks, as members' tools and the hub say them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnershipIT {

    private static final String NOTHING = "{}";

    @SuppressWarnings("NullAway.Init")
    private Door door;

    @SuppressWarnings("NullAway.Init")
    private UUID karim;

    @SuppressWarnings("NullAway.Init")
    private UUID lucie;

    @SuppressWarnings("NullAway.Init")
    private UUID henin;

    @BeforeAll
    void open() {
        door = new Door(EmbeddedPostgres.shared());
        karim = door.member();
        lucie = door.member();
        henin = door.member();
    }

    @AfterAll
    void close() {
        door.close();
    }

    @Test
    void a_partnership_is_proposed_accepted_by_all_renewed_left_and_ended() {
        var proposed = door.post("/api/partnerships", proposal(lucie, henin), "Maillage-Structure", karim.toString());
        assertThat(proposed.status()).isEqualTo(201);
        assertThat(proposed.header("Location")).isEqualTo("/api/partnerships/" + proposed.id());
        assertThat(text("payload", proposed.position())).contains("\"communes\":[\"62510\"]");
        var id = proposed.id();
        assertThat(act(id, "renew", lucie, "{\"until\":\"2028-08-31\"}").code()).isEqualTo("partnership.not-formed");
        assertThat(act(id, "accept", lucie, NOTHING).header("ETag")).isEqualTo("\"1\"");
        assertThat(act(id, "accept", lucie, NOTHING).header("ETag")).isEqualTo("\"1\"");
        var other = act(id, "decline", lucie, "{\"reason\":\"Finalement non\"}");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("partnership.answered");
        assertThat(act(id, "accept", door.member(), NOTHING).errors())
                .containsExactly("structureId partnership.structure.not-invited");
        assertThat(act(id, "accept", henin, NOTHING).header("ETag")).isEqualTo("\"3\"");
        assertThat(text("metadata", door.events())).contains("\"structure\":\"" + henin + "\"");
        assertThat(act(id, "renew", lucie, "{\"until\":\"2028-08-31\"}").status())
                .isEqualTo(200);
        assertThat(act(id, "leave", henin, NOTHING).header("ETag")).isEqualTo("\"5\"");
        assertThat(act(id, "leave", lucie, NOTHING).header("ETag"))
                .as("left, and ended")
                .isEqualTo("\"7\"");
        assertThat(act(id, "end", karim, "{\"reason\":\"Terminé\"}").code()).isEqualTo("partnership.ended");
    }

    @Test
    void of_two_last_answers_at_the_same_moment_one_forms_it_and_only_one() throws Exception {
        for (var round = 0; round < 10; round++) {
            var id = door.post("/api/partnerships", proposal(lucie, henin), "Maillage-Structure", karim.toString())
                    .id();
            var start = new CountDownLatch(1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = Stream.of(lucie, henin)
                        .map(partner -> threads.submit(() -> {
                            start.await();
                            return act(id, "accept", partner, NOTHING);
                        }))
                        .toList();
                start.countDown();
                for (var answer : answers) {
                    assertThat(answer.get().status()).isEqualTo(200);
                }
            }
            assertThat(types(id))
                    .isEqualTo("PartnershipProposed PartnershipAccepted PartnershipAccepted PartnershipFormed");
        }
    }

    @Test
    void everything_wrong_with_a_proposal_is_told_at_once() {
        var stranger = door.structure();
        var answer = door.post("/api/partnerships", """
                {"title":" ","nature":"MARIAGE","proposerId":"%s","partners":["%s","%s","%s"],
                 "territory":"departement:99","startsOn":"2026-09-01","endsOn":"2026-08-31"}
                """.formatted(karim, karim, stranger, UUID.randomUUID()));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "nature partnership.choice.unknown",
                        "partners[0] partnership.partners.oneself",
                        "partners[1] partnership.structure.unknown",
                        "partners[2] partnership.structure.unknown",
                        "territory partnership.territory.unknown",
                        "endsOn partnership.endsOn.before-start",
                        "title partnership.title.missing");
        assertThat(door.post("/api/partnerships", "{\"startsOn\":\"1026-09-01\"}")
                        .errors())
                .contains(
                        "proposerId partnership.proposer.missing",
                        "partners partnership.partners.missing",
                        "startsOn partnership.startsOn.far");
    }

    @Test
    void the_hub_flags_follows_up_and_notes_at_addresses_of_their_own() {
        var flag = door.post("/api/flags", "{\"position\":1,\"reason\":\"Adresse de la mairie\"}");
        assertThat(flag.header("Location")).isEqualTo("/api/flags/" + flag.id());
        assertThat(text("payload", flag.position())).contains("\"communes\":[\"62510\"]");
        assertThat(types(flag.id())).isEqualTo("ActivityFlagged");
        assertThat(door.post("/api/flags/" + flag.id() + "/settle", "{\"outcome\":\"Corrigé\"}")
                        .status())
                .isEqualTo(200);
        assertThat(door.post("/api/flags", "{\"position\":999999,\"reason\":\"Rien\"}")
                        .code())
                .isEqualTo("flag.position.unknown");
        var followUp = door.post("/api/follow-ups", "{\"subject\":\"%s\",\"question\":\"Ouvert ?\"}".formatted(karim));
        assertThat(followUp.header("Location")).isEqualTo("/api/follow-ups/" + followUp.id());
        assertThat(door.post("/api/follow-ups/" + flag.id() + "/close", "{\"outcome\":\"Oui\"}")
                        .status())
                .isEqualTo(404);
        assertThat(door.post("/api/follow-ups/" + followUp.id() + "/close", "{\"outcome\":\"Oui\"}")
                        .status())
                .isEqualTo(200);
        assertThat(door.post(
                                "/api/follow-ups",
                                "{\"subject\":\"%s\",\"question\":\"Ouvert ?\"}".formatted(UUID.randomUUID()))
                        .code())
                .isEqualTo("follow-up.subject.unknown");
        assertThat(door.post("/api/notes", "{\"text\":\"Comité le 3 mars\"}").status())
                .isEqualTo(201);
        assertThat(door.post("/api/notes", "{\"text\":\"Comité\"}", "Maillage-Structure", karim.toString())
                        .code())
                .isEqualTo("actor.not-hub");
    }

    @Test
    void the_hub_masks_a_text_wherever_the_record_says_it() {
        var note = door.post("/api/notes", "{\"text\":\"Voir avec jeanne.dupont@denain.example\"}");
        assertThat(note.response().body()).contains("note.personal.email");

        var mask = door.post(
                "/api/masks", "{\"position\":%d,\"field\":\"text\",\"ground\":\"PERSON\"}".formatted(note.position()));

        assertThat(mask.status()).isEqualTo(201);
        assertThat(mask.header("Location")).isEqualTo("/api/masks/" + mask.id());
        assertThat(text("payload", mask.position()))
                .contains("\"field\":\"text\"", "\"positions\":[" + note.position() + "]", "\"PERSON\"")
                .doesNotContain("jeanne");
    }

    @Test
    void what_is_no_free_text_is_not_masked() {
        var note = door.post("/api/notes", "{\"text\":\"Comité le 3 mars\"}");
        for (var field : List.of("communes", "subject", "nowhere", "text.x", "metadata.reason")) {
            assertThat(door.post(
                                    "/api/masks",
                                    "{\"position\":%d,\"field\":\"%s\",\"ground\":\"COURT\"}"
                                            .formatted(note.position(), field))
                            .code())
                    .as(field)
                    .isEqualTo("mask.field.unknown");
        }
        assertThat(door.post("/api/masks", "{}").errors())
                .containsExactlyInAnyOrder(
                        "ground mask.ground.missing", "field mask.field.missing", "position mask.position.missing");
    }

    private Answer act(UUID partnership, String verb, UUID by, String body) {
        return door.post("/api/partnerships/" + partnership + "/" + verb, body, "Maillage-Structure", by.toString());
    }

    private static String proposal(UUID... partners) {
        return """
                {"title":"Accueil partagé","nature":"PARCOURS_USAGER","partners":["%s"],"territory":"departement:62",
                 "startsOn":"2026-09-01","endsOn":"2027-08-31"}
                """.formatted(String.join(
                "\",\"", Stream.of(partners).map(UUID::toString).toList()));
    }

    private String types(UUID subject) {
        return String.join(
                " ",
                door.sql
                        .sql("select split_part(type, '.', 2) from event_log where aggregate_id = :id order by seq")
                        .param("id", subject)
                        .query(String.class)
                        .list());
    }

    private String text(String column, long position) {
        return door.sql
                .sql("select convert_from(" + column + ", 'UTF8') from event_log where pos = :position")
                .param("position", position)
                .query(String.class)
                .single();
    }
}
