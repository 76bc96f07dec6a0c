package fr.maillage.command.venue.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.http.Edge;
import fr.maillage.command.http.Edge.Answer;
import fr.maillage.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** One place under a new id or in a second source: told, and recorded all the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PossibleTwinsIT {

    private static final String[] LIEVIN = {"Liévin", "62800", "62510"};
    private static final String[] LENS = {"Lens", "62300", "62498"};
    private static final String[] DENAIN = {"Denain", "59220", "59172"};
    private static final String[] BULLY = {"Bully-les-Mines", "62160", "62186"};
    private static final String[] AVION = {"Avion", "62210", "62065"};

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
    void a_second_source_and_a_new_id_name_the_venue_that_is_there_and_a_second_run_says_nothing() throws Exception {
        var first = send("source=premiere", Csv.file(in(LIEVIN, "id", "a"), in(LIEVIN, "id", "b", "nom", "Mairie")));
        assertThat(twins(first)).isEmpty();
        var recorded = newest("VenueDeclared", 1);
        var again = Csv.file(in(LIEVIN, "id", "x", "nom", "PHARE NUMERIQUE DE LIEVIN"), in(LIEVIN, "id", "y"));

        for (var query : List.of("source=seconde&dryRun=true", "source=seconde")) {
            var answer = send(query, again);
            assertThat(answer.json().path("declared").asInt()).isEqualTo(2);
            assertThat(twins(answer)).hasSize(2).allSatisfy(issue -> {
                assertThat(issue.path("column").asString()).isEqualTo("nom");
                assertThat(issue.path("message").asString()).contains(recorded, "(même nom, même endroit)");
            });
        }
        assertThat(twins(send("source=seconde", again))).isEmpty();
        assertThat(twins(send("source=premiere", Csv.file(in(LIEVIN, "id", "z")))))
                .as("under a new id")
                .hasSize(1);
    }

    @Test
    void one_that_is_closed_is_not_named_and_one_that_reopened_is() throws Exception {
        send("source=fermee", Csv.file(in(LENS, "id", "a")));
        var recorded = newest("VenueDeclared", 0);
        act(recorded, "close", "{\"reason\":\"Fin du bail.\"}");
        var other = Csv.file(in(LENS, "id", "b"));
        assertThat(twins(send("source=fermee&dryRun=true", other))).isEmpty();
        act(recorded, "reopen", "{}");
        assertThat(twins(send("source=fermee&dryRun=true", other))).hasSize(1);
    }

    @Test
    void what_a_venue_is_called_now_and_where_it_stands_now_counts() throws Exception {
        send("source=partie", Csv.file(in(DENAIN, "id", "a")));
        var recorded = newest("VenueDeclared", 0);
        var moved = in(AVION, "id", "a", "nom", "Le Sémaphore", "date_maj", "2026-04-30");
        send("source=partie", Csv.file(moved));
        assertThat(twins(send("source=autre&dryRun=true", Csv.file(in(DENAIN, "id", "b")))))
                .isEmpty();
        assertThat(twins(send("source=autre&dryRun=true", Csv.file(in(AVION, "id", "b")))))
                .as("another name")
                .isEmpty();
        assertThat(twins(send("source=autre&dryRun=true", Csv.file(in(AVION, "id", "b", "nom", "Sémaphore")))))
                .singleElement()
                .satisfies(issue -> assertThat(issue.path("message").asString())
                        .contains("« Le Sémaphore », 3 rue des Mineurs", recorded));
    }

    @Test
    void what_the_hub_masked_takes_no_part_in_what_is_told() throws Exception {
        var contact = new String[] {"id", "a", "telephone", "0321000009"};
        send("source=masque", Csv.file(in(BULLY, contact)));
        var recorded = newest("VenueDeclared", 0);
        var position = edge.one("select pos from event_log where aggregate_id = '" + recorded + "'");
        var other = Csv.file(in(BULLY, "id", "b", "telephone", "0321000009"));
        assertThat(twins(send("source=autre&dryRun=true", other))
                        .getFirst()
                        .path("message")
                        .asString())
                .contains("(même nom, même endroit, même contact)");

        for (var field : List.of("profile.name", "profile.contact.phone")) {
            var answer = edge.post(
                    "/api/masks",
                    "application/json",
                    "{\"position\":%d,\"field\":\"%s\",\"ground\":\"PERSON\"}".formatted(position, field));
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        }
        assertThat(twins(send("source=autre&dryRun=true", other)))
                .as("the place alone is no clue")
                .isEmpty();
    }

    private static Map<String, String> in(String[] commune, String... changes) {
        var cells = new LinkedHashMap<>(
                Csv.venue("commune", commune[0], "code_postal", commune[1], "code_insee", commune[2]));
        for (var change = 0; change < changes.length; change += 2) {
            cells.put(changes[change], changes[change + 1]);
        }
        return cells;
    }

    private Answer send(String query, String file) throws IOException, InterruptedException {
        var answer = edge.post("/api/imports/venues?" + query, "text/csv", file);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private void act(String venue, String verb, String body) throws IOException, InterruptedException {
        var answer = edge.post("/api/venues/" + venue + "/" + verb, "application/json", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** The subject of the newest event of a type, or of one before it. */
    private String newest(String type, int before) {
        return edge.texts("select aggregate_id::text from event_log where type = 'venue." + type
                        + "' order by pos desc offset " + before + " limit 1")
                .getFirst();
    }

    private static List<JsonNode> twins(Answer answer) {
        return answer.json()
                .path("warnings")
                .valueStream()
                .filter(issue -> issue.path("code").asString().startsWith("venue.duplicate")
                        || issue.path("code").asString().startsWith("import.duplicates"))
                .toList();
    }
}
