package fr.maillage.command.venue.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.maillage.command.http.Edge;
import fr.maillage.command.http.Edge.Answer;
import fr.maillage.embedded.EmbeddedPostgres;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A structure that moved is one structure under all its numbers, and carries the venues of each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovedStructureIT {

    private static final String BEFORE = "77561234400017";
    private static final String AFTER = "77561234400025";

    private Edge edge;

    @BeforeAll
    void start() {
        edge = new Edge(EmbeddedPostgres.shared());
    }

    @AfterAll
    void stop() {
        edge.close();
    }

    @Test
    void venues_of_both_numbers_are_attached_and_neither_number_can_be_taken() throws Exception {
        send("avant", Csv.file(Csv.venue("id", "early", "pivot", AFTER)));
        var structure = register("Celle qui déménage", BEFORE).text("id");
        send("pendant", Csv.file(Csv.venue("id", "old", "pivot", BEFORE)));

        var renumbered = post("/api/structures/" + structure + "/renumber", """
                {"pivot":"775 612 344 00025","on":"2026-02-01"}""");
        assertThat(renumbered.status()).as(renumbered.body()).isEqualTo(200);
        awaitReactions();
        assertThat(attached(structure)).as("the early venue too").isEqualTo(2);

        send("apres", Csv.file(Csv.venue("id", "new", "pivot", AFTER), Csv.venue("id", "late", "pivot", BEFORE)));
        assertThat(attached(structure)).isEqualTo(4);

        for (var number : new String[] {BEFORE, AFTER}) {
            var taken = register("Une seconde", number);
            assertThat(taken.status()).isEqualTo(409);
            assertThat(taken.text("code")).isEqualTo("structure.pivot.taken");
            assertThat(taken.text("holder")).isEqualTo(structure);
        }
        var events = edge.events();
        var again = post("/api/structures/" + structure + "/renumber", "{\"pivot\":\"" + AFTER + "\"}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(edge.events()).isEqualTo(events);
    }

    @Test
    void what_is_no_new_number_of_that_structure_is_refused_in_a_sentence() throws Exception {
        var structure = register("Celle qui reste", "26590123100018").text("id");
        register("Sa voisine", "26590123100026");
        var address = "/api/structures/" + structure + "/renumber";

        assertRefused(post(address, "{\"pivot\":\"26590123100026\"}"), 409, "structure.pivot.taken");
        assertRefused(post(address, "{\"pivot\":\"43493312300029\"}"), 422, "structure.pivot.other-entity");
        assertRefused(post(address, "{\"pivot\":\"W2A1000123\"}"), 422, "structure.pivot.siret-held");
        assertRefused(post(address, "{\"pivot\":\"26590123100035\"}"), 422, "structure.pivot.checksum");
        assertRefused(post(address, "{\"pivot\":\"00000000000000\"}"), 422, "structure.pivot.missing");
        assertRefused(
                post(address, "{\"pivot\":\"26590123100034\",\"on\":\"2062-01-01\"}"), 422, "structure.on.future");
        assertRefused(post(address, "{\"pivot\":\"26590123100034\",\"on\":\"hier\"}"), 422, "structure.date.malformed");
    }

    private void awaitReactions() {
        await("policies to have reacted")
                .atMost(Duration.ofSeconds(30))
                .until(() -> edge.one("select head.pos - min(policy.pos) from policy, log_head head group by head.pos")
                        == 0);
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.text("code")).as(answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("detail")).isNotBlank();
    }

    private Answer register(String name, String pivot) throws Exception {
        return post(
                "/api/structures",
                "{\"name\":\"%s\",\"communeCode\":\"62510\",\"pivot\":\"%s\"}".formatted(name, pivot));
    }

    private Answer post(String address, String body) throws Exception {
        return edge.post(address, "application/json", body);
    }

    private void send(String source, String file) throws Exception {
        var answer = edge.post("/api/imports/venues?source=" + source, "text/csv", file);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private long attached(String structure) {
        return edge.one("""
                select count(*) from event_log where type in ('venue.VenueDeclared', 'venue.VenueClaimed')
                    and convert_from(payload, 'UTF8')::json->>'structureId' = '%s'
                """.formatted(structure));
    }
}
