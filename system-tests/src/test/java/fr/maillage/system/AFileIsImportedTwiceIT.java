package fr.maillage.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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

    @Test
    void the_networks_own_export_sent_back_changes_nothing_and_a_corrected_cell_only_itself() throws Exception {
        var network = Network.shared();
        importOf(network, "lieux.csv");
        var id = venueThatTheStandardHasNoWordsFor(network);
        var exported = network.pages()
                .get(
                        "/exports/lieux-mediation-numerique.csv",
                        "Maillage-Min-Position",
                        Long.toString(suspended(network, id)))
                .bytes();

        var same = sentBack(network, exported);
        assertThat(same.path("unchanged")).as(same.toString()).isEqualTo(same.path("lines"));

        var corrected =
                new String(exported, UTF_8).replace("'=2 Somme", "Deux Somme").getBytes(UTF_8);
        var changed = sentBack(network, corrected);
        assertThat(changed.path("changed").intValue()).as(changed.toString()).isOne();
        assertThat(changed.path("unchanged").intValue())
                .isEqualTo(same.path("lines").intValue() - 1);
        var position = changed.path("position").longValue();
        assertThat(said(network, position, changed))
                .extracting(line -> line.at("/data/profile/name").stringValue())
                .containsExactly("Deux Somme");
        var venue = network.pages()
                .get("/api/venues/" + id, "Maillage-Min-Position", Long.toString(position))
                .json();
        assertThat(venue.at("/contact/phone").stringValue()).isEqualTo("+3265000000");
        assertThat(venue.path("labels").size()).isEqualTo(3);
        assertThat(venue.path("address").stringValue()).isEqualTo("- « Le Fil » #2");
        assertThat(venue.path("booking").stringValue()).isEqualTo("https://exemple.fr:8443/");
        assertThat(venue.path("accessibility").stringValue()).isEqualTo("https://exemple.fr/é");
        assertThat(venue.at("/hours/raw").stringValue()).isEqualTo("Mo-Fr 9:00-12:00; SH off");
    }

    /**
     * A name like a formula, a number of Belgium, hours in our own hand and for school holidays, a label with the bar that
     * parts labels, one that no reader takes, an address and links that are exported otherwise than they are said.
     */
    private static UUID venueThatTheStandardHasNoWordsFor(Network network) throws Exception {
        var structure = network.commands()
                .post("/api/structures", Bodies.structure("Porteuse"))
                .json();
        var body = """
                {"name":"=2 Somme","structureId":"%s","address":"- « Le Fil » #2","postcode":"62800","communeCode":"62510",
                 "contact":{"phone":"+3265000000"},"hours":"Mo-Fr 9:00-12:00; SH off","booking":"https://exemple.fr:8443/","accessibility":"https://exemple.fr/é","offer":{"services":["Aide aux démarches administratives"]},
                 "labels":[{"kind":"OTHER","name":"Un | deux"},{"kind":"OTHER","name":"Trois"},
                  {"kind":"QUALIFICATION","name":"Étapes numériques (La Poste)"}]}""".formatted(structure.path("id").stringValue());
        var answer = network.commands().post("/api/venues", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return UUID.fromString(answer.json().path("id").stringValue());
    }

    /**
     * Closes it for a time without an end, which the export says in its hours.
     *
     * @return the position of that
     */
    private static long suspended(Network network, UUID venue) throws Exception {
        var answer = network.commands()
                .post("/api/venues/" + venue + "/suspend", "{\"from\":\"2026-11-01\",\"reason\":\"Travaux\"}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.position();
    }

    private static JsonNode sentBack(Network network, byte[] file) throws Exception {
        var answer = network.commands().post("/api/imports/venues?source=mon-tableur", "text/csv", file);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
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
