package fr.maillage.command.venue.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.http.Edge;
import fr.maillage.command.http.Edge.Answer;
import fr.maillage.command.http.Known;
import fr.maillage.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportIT {

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
    void a_file_imported_twice_adds_nothing_the_second_time_and_a_corrected_one_its_differences() throws Exception {
        var first = Csv.file(Csv.venue("id", "a"), Csv.venue("id", "b"), Csv.venue("id", "c"));
        var declared = send("source=trois", first);
        assertThat(declared.text("source")).isEqualTo("trois");
        assertCounts(declared, 3, 0, 0, 0, 0, 0);
        assertThat(declared.json().path("position").asLong()).isEqualTo(edge.one("select max(pos) from event_log"));

        var before = edge.events();
        assertCounts(send("source=trois", first), 0, 0, 0, 3, 0, 0);
        assertThat(edge.events()).isEqualTo(before);

        var corrected = Csv.file(
                Csv.venue("id", "a", "nom", "Le nouveau nom", "horaires", "Mo 09:00-12:00"),
                Csv.venue("id", "b", "date_maj", "2026-04-10"),
                Csv.venue("id", "c", "date_maj", "2026-01-01", "nom", "Trop vieux"),
                Csv.venue("id", "d"));
        assertCounts(send("source=trois", corrected), 1, 1, 1, 0, 1, 0);
        assertThat(edge.texts("select type from event_log where pos > " + before + " order by type"))
                .containsExactly(
                        "venue.VenueConfirmed", "venue.VenueDeclared", "venue.VenueDescribed", "venue.VenueHoursSet");
    }

    @Test
    void every_event_says_where_it_comes_from_and_a_run_is_one_correlation() throws Exception {
        send("source=traces", Csv.file(Csv.venue("id", "a"), Csv.venue("id", "b")));
        var written = "from event_log where convert_from(metadata, 'UTF8')::json->>'source' = 'import:traces'";
        assertThat(edge.one("select count(*) " + written)).isEqualTo(2);
        assertThat(edge.one("select count(distinct convert_from(metadata, 'UTF8')::json->>'correlationId') " + written))
                .isOne();
        assertThat(edge.texts("select convert_from(payload, 'UTF8')::json->'source'->>'saidOn' " + written))
                .containsOnly("2026-03-31");
    }

    @Test
    void a_dry_run_foresees_all_and_records_nothing() throws Exception {
        send("source=essai", Csv.file(Csv.venue("id", "a"), Csv.venue("id", "b")));
        var before = edge.events();
        var next = Csv.file(Csv.venue("id", "a", "nom", "Autre"), Csv.venue("id", "b"), Csv.venue("id", "c"));
        assertCounts(send("source=essai&dryRun=true", next), 1, 1, 0, 1, 0, 0);
        assertThat(edge.events()).isEqualTo(before);
        assertCounts(send("source=essai", next), 1, 1, 0, 1, 0, 0);
    }

    @Test
    void one_lines_error_stops_nothing_and_is_told_with_its_place() throws Exception {
        var file = Csv.file(
                        Csv.venue("id", "a"),
                        Csv.venue("id", "b", "nom", ""),
                        Csv.venue("id", "a"),
                        Csv.venue("id", "c"))
                + "trop,court\n";
        var answer = send("source=fautes", file);
        assertCounts(answer, 2, 0, 0, 0, 0, 3);
        assertThat(answer.json().path("lines").asInt()).isEqualTo(5);
        assertThat(issues(answer, "refused"))
                .extracting(issue -> issue.path("line").asInt() + " "
                        + issue.path("column").asString() + " "
                        + issue.path("code").asString())
                .containsExactly("3 nom venue.nom.missing", "4 id venue.id.repeated", "6  import.cells.missing");
    }

    @Test
    void what_a_member_corrected_is_not_undone_by_the_same_file() throws Exception {
        var file = Csv.file(Csv.venue("id", "a"));
        send("source=membre", file);
        var venue = edge.texts("select aggregate_id::text from event_log order by pos desc limit 1")
                .getFirst();
        var corrected = edge.post(
                "/api/venues/" + venue + "/describe", "application/json", "{\"name\":\"Le Phare de Liévin\"}");
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        var before = edge.events();
        assertCounts(send("source=membre", file), 0, 0, 0, 1, 0, 0);
        assertThat(edge.events()).isEqualTo(before);
    }

    @Test
    void a_venue_is_attached_to_the_registered_structure_of_its_pivot_then_or_later() throws Exception {
        var file = Csv.file(Csv.venue("id", "a", "pivot", "43493312300029"));
        assertCounts(send("source=rattache", file), 1, 0, 0, 0, 0, 0);
        var structure = edge.post(
                "/api/structures",
                "application/json",
                "{\"name\":\"Anonymal\",\"pivot\":\"43493312300029\",\"communeCode\":\"62510\"}");
        assertThat(structure.status()).as(structure.body()).isEqualTo(201);
        assertCounts(send("source=rattache&dryRun=true", file), 0, 1, 0, 0, 0, 0);
        assertCounts(send("source=rattache", file), 0, 1, 0, 0, 0, 0);
        assertCounts(send("source=rattache", file), 0, 0, 0, 1, 0, 0);
        send("source=rattache", Csv.file(Csv.venue("id", "b", "pivot", "43493312300029")));
        assertThat(
                        edge.texts(
                                "select convert_from(payload, 'UTF8')::json->>'structureId' from event_log order by pos desc limit 1"))
                .containsExactly(structure.text("id"));
    }

    @Test
    void progress_is_told_line_by_line_and_the_report_last() throws Exception {
        var lines = new StringBuilder(Csv.HEADER).append('\n');
        for (var line = 0; line < 600; line++) {
            lines.append(Csv.line(Csv.venue("id", "lieu-" + line))).append('\n');
        }
        var answer = edge.post(
                "/api/imports/venues?source=long", "text/csv", lines.toString(), "Accept", "application/x-ndjson");
        assertThat(answer.mediaType()).startsWith("application/x-ndjson");
        assertThat(answer.lines()).hasSize(3);
        assertThat(answer.lines().getFirst().path("progress").path("lines").asInt())
                .isEqualTo(250);
        assertThat(answer.lines().getLast().path("declared").asInt()).isEqualTo(600);
    }

    @Test
    void lines_that_come_too_late_are_numbered_with_the_day_of_what_was_said_already() throws Exception {
        send("source=tard", Csv.file(Csv.venue("id", "a", "date_maj", "2026-04-10"), Csv.venue("id", "b")));
        var late = Csv.file(Csv.venue("id", "b"), Csv.venue("id", "a", "date_maj", "2026-01-01", "nom", "Trop vieux"));
        for (var query : List.of("source=tard&dryRun=true", "source=tard")) {
            var answer = send(query, late);
            assertCounts(answer, 0, 0, 0, 1, 1, 0);
            assertThat(issues(answer, "outdatedLines")).singleElement().satisfies(issue -> {
                assertThat(issue.path("line").asInt()).isEqualTo(3);
                assertThat(issue.path("message").asString()).contains("10 avril 2026", "1er janvier 2026");
            });
        }
    }

    @Test
    void a_day_ahead_freezes_nothing() throws Exception {
        assertCounts(send("source=demain", Csv.file(Csv.venue("id", "a", "date_maj", "2062-03-31"))), 1, 0, 0, 0, 0, 0);
        var today = LocalDate.now(ZoneId.of("Europe/Paris")).toString();
        var corrected = Csv.file(Csv.venue("id", "a", "date_maj", today, "nom", "Le nouveau nom"));
        assertCounts(send("source=demain", corrected), 0, 1, 0, 0, 0, 0);
    }

    @Test
    void what_tools_made_of_a_file_is_one_venue_and_adds_nothing_the_second_time() throws Exception {
        var file = Csv.file(
                Csv.venue(
                        "id", "1.0",
                        "code_postal", "62800.0",
                        "code_insee", "62510.0",
                        "telephone", "nan",
                        "services", "Accompagner les démarches de santé;Yoga",
                        "publics_specifiquement_adresses", "Adultes, Seniors (+ 65 ans)",
                        "presentation_detail", "PrÃ¨s de la gare"),
                Csv.venue("id", "1"));
        assertCounts(send("source=outils", file), 1, 0, 0, 0, 0, 1);
        var before = edge.events();
        var again = send("source=outils", file);
        assertCounts(again, 0, 0, 0, 1, 0, 1);
        assertThat(issues(again, "refused").getFirst().path("code").asString()).isEqualTo("venue.id.repeated");
        assertThat(edge.events()).isEqualTo(before);
    }

    @Test
    void a_file_of_another_kind_is_refused_in_a_short_sentence() throws Exception {
        var answer = send("source=x", "[" + "{\"nom\":\"Le Lieu\"},".repeat(3_000) + "{}]");
        assertProblem(answer, 400, "import.file.other");
        assertThat(answer.body()).contains("JSON").hasSizeLessThan(400);
        assertThat(send("source=x", "colonne,".repeat(5_000) + "fin\n1\n").body())
                .hasSizeLessThan(3_000);
    }

    @Test
    void what_is_no_file_of_the_standard_is_refused_as_a_whole() throws Exception {
        var before = edge.events();
        var file = Csv.file(Csv.venue());
        assertProblem(send("source=x", "nom;siret\nA;1\n"), 400, "import.columns.missing");
        assertProblem(
                edge.post("/api/imports/venues?source=x", "text/csv", file.getBytes(Charset.forName("windows-1252"))),
                400,
                "import.encoding");
        assertProblem(edge.post("/api/imports/venues?source=x", "application/json", file), 415, "import.type");
        assertProblem(send("", file), 422, "import.source.missing");
        assertProblem(send("source=x&dryRun=peut-être", file), 422, "import.dry-run.malformed");
        assertProblem(
                edge.post("/api/imports/venues?source=x", "text/csv", new byte[(int) ReceivedFile.MAX_BYTES + 1]),
                413,
                "import.file.too-large");
        assertThat(edge.events()).isEqualTo(before);
    }

    @Test
    void a_member_imports_what_is_its_own_and_other_lines_are_refused_alone() throws Exception {
        var epn = structure("77561234400017");
        var library = structure("26590123100018");
        for (var verb : List.of("request-membership", "accept-membership")) {
            edge.post("/api/structures/" + library + "/" + verb, "application/json", "{}");
        }
        send(
                "source=reseau",
                Csv.file(Csv.venue("id", "theirs", "pivot", "26590123100018"), Csv.venue("id", "nobody-s")));
        var file = Csv.file(
                Csv.venue("id", "own", "pivot", "77561234400017"),
                Csv.venue("id", "without-a-pivot"),
                Csv.venue("id", "theirs", "pivot", "26590123100018", "nom", "Un autre nom"),
                Csv.venue("id", "new-but-theirs", "pivot", "26590123100018"),
                Csv.venue("id", "nobody-s", "nom", "Un autre nom"));
        var bearer = Known.ISSUER.member(epn);
        for (var query : List.of("source=reseau&dryRun=true", "source=reseau")) {
            var answer = sendAs(bearer, query, file);
            assertCounts(answer, 2, 0, 0, 0, 0, 3);
            assertThat(issues(answer, "refused"))
                    .extracting(issue -> issue.path("line").asInt() + " "
                            + issue.path("code").asString())
                    .containsExactly("4 actor.not-carrier", "5 actor.other", "6 actor.not-carrier");
        }
        assertThat(edge.one(
                        "select count(*) from event_log where type = 'venue.VenueDeclared' and convert_from(payload, 'UTF8')::json->>'structureId' = '"
                                + epn + "'"))
                .isEqualTo(2);
        var attached =
                sendAs(bearer, "source=reseau", Csv.file(Csv.venue("id", "nobody-s", "pivot", "77561234400017")));
        assertCounts(attached, 0, 1, 0, 0, 0, 0);
        assertThat(sendAs(Known.ISSUER.member(epn, library), "source=reseau", file)
                        .text("code"))
                .isEqualTo("actor.required");
    }

    @Test
    void labels_in_a_member_s_file_are_its_own_word_and_those_in_the_hub_s_are_granted() throws Exception {
        var epn = structure("44306184100047");
        var bearer = Known.ISSUER.member(epn);
        var labelled = Csv.file(Csv.venue("id", "own", "autres_formations_labels", "Pass numérique"));
        var before = edge.events();
        assertCounts(sendAs(bearer, "source=labels", labelled), 1, 0, 0, 0, 0, 0);
        assertThat(edge.texts("select convert_from(payload, 'UTF8')::json->>'labelStanding' from event_log where pos > "
                        + before))
                .containsExactly("DECLARED");
        var more = Csv.file(
                Csv.venue("id", "own", "autres_formations_labels", "Pass numérique|Clic", "date_maj", "2026-04-10"));
        assertLabels(bearer, more, "venue.VenueLabelDeclared Clic");
        assertLabels(
                Known.ISSUER.hub(), more, "venue.VenueLabelGranted Pass numérique", "venue.VenueLabelGranted Clic");
        var silent = Csv.file(Csv.venue("id", "own", "date_maj", "2026-05-10"));
        assertLabels(bearer, silent, "venue.VenueConfirmed");
        assertLabels(bearer, silent);
    }

    private void assertLabels(String bearer, String file, String... events) throws Exception {
        var before = edge.events();
        sendAs(bearer, "source=labels", file);
        assertThat(edge.texts("""
                        select concat_ws(' ', type, convert_from(payload, 'UTF8')::json->'label'->>'name')
                        from event_log where pos > %d order by pos""".formatted(before))).containsExactly(events);
    }

    @Test
    void a_coordinator_imports_what_lies_inside_the_territory_of_the_hub() throws Exception {
        var file = Csv.file(
                Csv.venue("id", "a"),
                Csv.venue("id", "b", "commune", "Denain", "code_postal", "59220", "code_insee", "59172"));
        var answer = sendAs(Known.ISSUER.coordinator("departement:62"), "source=hub", file);
        assertCounts(answer, 1, 0, 0, 0, 0, 1);
        assertThat(issues(answer, "refused").getFirst().path("code").asString()).isEqualTo("actor.outside");
    }

    private UUID structure(String pivot) throws IOException, InterruptedException {
        var body = "{\"name\":\"EPN\",\"communeCode\":\"62510\",\"pivot\":\"" + pivot + "\"}";
        return UUID.fromString(
                edge.post("/api/structures", "application/json", body).text("id"));
    }

    private Answer sendAs(String bearer, String query, String file) throws IOException, InterruptedException {
        return edge.postAs(bearer, "/api/imports/venues?" + query, "text/csv", file.getBytes(StandardCharsets.UTF_8));
    }

    private Answer send(String query, String file) throws IOException, InterruptedException {
        return edge.post("/api/imports/venues?" + query.replace("ê", "%C3%AA"), "text/csv", file);
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.mediaType()).startsWith("application/problem+json");
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("detail")).isNotBlank();
    }

    private static void assertCounts(
            Answer answer, int declared, int changed, int confirmed, int unchanged, int outdated, int refused) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(List.of(
                        answer.json().path("declared").asInt(),
                        answer.json().path("changed").asInt(),
                        answer.json().path("confirmed").asInt(),
                        answer.json().path("unchanged").asInt(),
                        answer.json().path("outdated").asInt(),
                        answer.json().path("refused").size()))
                .as(answer.body())
                .containsExactly(declared, changed, confirmed, unchanged, outdated, refused);
    }

    private static List<JsonNode> issues(Answer answer, String name) {
        return StreamSupport.stream(answer.json().path(name).spliterator(), false)
                .toList();
    }
}
