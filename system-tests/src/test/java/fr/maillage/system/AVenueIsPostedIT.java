package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.siegmar.fastcsv.reader.CsvReader;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Scenario 1: what Karim posts is recorded once, and everybody sees it where it belongs. */
class AVenueIsPostedIT {

    @Test
    void a_venue_posted_three_times_with_one_key_is_recorded_once_and_shown_in_all_its_territories() throws Exception {
        var network = Network.shared();
        var body = Bodies.venue(UUID.randomUUID(), register(network), "Espace numérique de Karim");
        var key = UUID.randomUUID().toString();

        var first = network.commands().post("/api/venues", body, "Idempotency-Key", key);
        var second = network.commands().post("/api/venues", body, "Idempotency-Key", key);
        var third = network.commands().post("/api/venues", body, "Idempotency-Key", key);

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(List.of(second.json(), third.json())).containsOnly(first.json());
        var id = first.json().path("id").stringValue();
        assertThat(first.header("Location")).endsWith("/api/venues/" + id);
        assertThat(declared(network, id, first.position())).isEqualTo(1);
        for (var territory : List.of("commune:62510", "epci:246200364", "departement:62", "region:32")) {
            await(territory)
                    .atMost(Duration.ofSeconds(1))
                    .until(() -> shownIn(network, territory, id, first.position()));
        }
        assertThat(shownIn(network, "departement:59", id, first.position())).isFalse();
        assertThat(exportedLines(network, id)).hasSize(1);
    }

    @Test
    void the_standard_export_follows_the_national_standard() throws Exception {
        var network = Network.shared();
        var posted = network.commands()
                .post("/api/venues", Bodies.venue(UUID.randomUUID(), register(network), "Lieu à exporter"));
        await().atMost(Duration.ofSeconds(2))
                .until(() -> !exportedLines(network, idOf(posted)).isEmpty());

        var lines = CsvReader.builder().ofCsvRecord(export(network)).stream().toList();

        assertThat(lines.getFirst().getFields()).isEqualTo(fr.maillage.standard.NationalStandard.COLUMNS);
        assertThat(lines.subList(1, lines.size()).stream()
                        .flatMap(line -> StandardRow.of(line.getFields()).faults().stream()))
                .isEmpty();
    }

    @Test
    void a_bad_insee_code_is_refused_in_french_naming_the_field_and_nothing_is_recorded() throws Exception {
        var network = Network.shared();
        var structure = register(network);
        var id = UUID.randomUUID();
        var body = Bodies.venue(id, structure, "Lieu de nulle part").replace("\"62510\"", "\"62000\"");

        var refused = network.commands().post("/api/venues", body);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().path("errors").valueStream().map(error -> error.path("field")
                        .stringValue()))
                .contains("communeCode");
        assertThat(refused.json().path("detail").stringValue()).containsPattern("[éèàç]|commune");
        assertThat(network.pages().get("/api/venues/" + id).status()).isEqualTo(404);
    }

    static UUID register(Network network) throws Exception {
        var registered = network.commands().post("/api/structures", Bodies.structure("EPN de Liévin"));
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        return UUID.fromString(idOf(registered));
    }

    private static String idOf(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isLessThan(300);
        return answer.json().path("id").stringValue();
    }

    private static long declared(Network network, String id, long position) throws Exception {
        return network.pages()
                .get(
                        "/api/log?type=venue.VenueDeclared&subject=" + id,
                        "Maillage-Min-Position",
                        Long.toString(position),
                        "Accept",
                        "application/x-ndjson")
                .lines()
                .size();
    }

    private static boolean shownIn(Network network, String territory, String id, long position) throws Exception {
        var list = network.pages()
                .get("/api/venues?limit=500&territory=" + territory, "Maillage-Min-Position", Long.toString(position));
        return list.items().stream()
                .anyMatch(item -> item.path("id").asString("").equals(id));
    }

    private static List<String> exportedLines(Network network, String id) throws Exception {
        return export(network).lines().filter(line -> line.startsWith(id)).toList();
    }

    private static String export(Network network) throws Exception {
        return network.pages().get("/exports/lieux-mediation-numerique.csv").text();
    }
}
