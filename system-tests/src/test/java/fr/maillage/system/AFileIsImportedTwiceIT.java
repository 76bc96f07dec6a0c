package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Scenario 4: a file imported twice adds nothing the second time; a corrected one adds exactly the differences. */
class AFileIsImportedTwiceIT {

    private static final String SOURCE = "fichier-du-departement";

    @Test
    void the_second_run_adds_no_event_and_a_corrected_file_exactly_the_differences() throws Exception {
        var network = Network.shared();

        var first = importOf(network, "lieux.csv");
        assertThat(first.path("lines").intValue()).isEqualTo(4);
        assertThat(first.path("declared").intValue()).as(first.toString()).isEqualTo(4);
        assertThat(first.path("refused")).isEmpty();

        var second = importOf(network, "lieux.csv");
        assertThat(second.path("unchanged").intValue()).as(second.toString()).isEqualTo(4);
        assertThat(second.path("position")).isEqualTo(first.path("position"));

        var third = importOf(network, "lieux-corriges.csv");
        assertThat(third.path("changed").intValue()).as(third.toString()).isEqualTo(2);
        assertThat(third.path("unchanged").intValue()).isEqualTo(1);
        assertThat(third.path("outdated").intValue()).isEqualTo(1);
        assertThat(third.path("refused").valueStream().map(line -> line.path("line")
                        .intValue()))
                .containsExactly(6);
        assertThat(said(network, first.path("position").longValue() + 1, third))
                .extracting(line -> line.path("type").stringValue())
                .containsExactlyInAnyOrder("venue.VenueHoursSet", "venue.VenueRelocated");
        assertThat(said(network, first.path("position").longValue() + 1, third))
                .allSatisfy(line ->
                        assertThat(line.at("/data/source/name").stringValue()).isEqualTo(SOURCE))
                .allSatisfy(line ->
                        assertThat(line.at("/data/source/saidOn").stringValue()).isEqualTo("2026-02-01"));
    }

    @Test
    void a_dry_run_says_what_would_happen_and_records_nothing() throws Exception {
        var network = Network.shared();
        var before = network.commands()
                .post("/api/structures", Bodies.structure("Témoin"))
                .position();

        var dry = post(network, "/api/imports/venues?source=essai-a-blanc&dryRun=true", "lieux.csv");

        assertThat(dry.json().path("declared").intValue()).as(dry.toString()).isEqualTo(4);
        var after = network.commands()
                .post("/api/structures", Bodies.structure("Second témoin"))
                .position();
        assertThat(after).isEqualTo(before + 1);
    }

    private static JsonNode importOf(Network network, String file) throws Exception {
        return post(network, "/api/imports/venues?source=" + SOURCE, file).json();
    }

    private static Answer post(Network network, String path, String file) throws Exception {
        var answer = network.commands().post(path, "text/csv; charset=utf-8", resource(file));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    private static List<JsonNode> said(Network network, long from, JsonNode report) throws Exception {
        return network.pages()
                .get(
                        "/api/log?from=" + from + "&to="
                                + report.path("position").longValue(),
                        "Maillage-Min-Position",
                        report.path("position").toString(),
                        "Accept",
                        "application/x-ndjson")
                .lines();
    }

    private static byte[] resource(String name) throws IOException {
        try (var file = AFileIsImportedTwiceIT.class.getResourceAsStream("/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }
}
