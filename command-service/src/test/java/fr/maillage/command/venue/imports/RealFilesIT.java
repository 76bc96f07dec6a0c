package fr.maillage.command.venue.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.maillage.command.http.Edge;
import fr.maillage.command.http.Edge.Answer;
import fr.maillage.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real open data, which the project does not carry: skipped where the folder beside it is not there. */
class RealFilesIT {

    private static final Path DATA =
            Path.of("../../shared/data").toAbsolutePath().normalize();
    private static final String DECEMBER = "lieux-hauts-de-france.csv";
    private static final String JULY = "lieux-hauts-de-france-2022-07.csv";

    /** The columns that one event says together. */
    private static final Map<String, List<String>> EVENTS = Map.of(
            "venue.VenueDescribed",
            List.of(
                    "nom",
                    "typologie",
                    "telephone",
                    "courriels",
                    "site_web",
                    "presentation_resume",
                    "presentation_detail",
                    "itinerance",
                    "structure_parente",
                    "fiche_acces_libre",
                    "prise_rdv",
                    "source"),
            "venue.VenueRelocated",
            List.of("adresse", "complement_adresse", "code_postal", "code_insee", "latitude", "longitude"),
            "venue.VenueHoursSet",
            List.of("horaires"),
            "venue.VenueOfferSet",
            List.of(
                    "services",
                    "publics_specifiquement_adresses",
                    "prise_en_charge_specifique",
                    "frais_a_charge",
                    "modalites_acces",
                    "modalites_accompagnement"));

    private Edge edge;

    @BeforeEach
    void start() {
        assumeTrue(Files.isDirectory(DATA), "no real data in " + DATA);
        edge = new Edge(EmbeddedPostgres.shared());
    }

    @AfterEach
    void stop() {
        if (edge != null) {
            edge.close();
        }
    }

    @Test
    void every_real_line_is_accepted_or_explained_and_a_second_run_adds_nothing() throws Exception {
        var first = send(DECEMBER).json();
        assertThat(first.path("lines").asInt()).isEqualTo(540);
        assertThat(first.path("declared").asInt() + first.path("refused").size())
                .isEqualTo(540);
        assertThat(first.path("refused").size()).isLessThanOrEqualTo(15);
        first.path("refused")
                .forEach(issue -> assertThat(issue.path("message").asString()).hasSizeGreaterThan(20));
        var before = edge.events();
        var second = send(DECEMBER).json();
        assertThat(second.path("unchanged").asInt())
                .isEqualTo(first.path("declared").asInt());
        assertThat(second.path("refused")).isEqualTo(first.path("refused"));
        assertThat(edge.events()).isEqualTo(before);
    }

    @Test
    void julys_file_then_decembers_adds_exactly_the_differences() throws Exception {
        var refusedInJuly = refusedLines(send(JULY));
        var before = edge.events();
        var refusedInDecember = refusedLines(send(DECEMBER));
        var expected = differences(rows(JULY, refusedInJuly), rows(DECEMBER, refusedInDecember));
        assertThat(events(before)).isEqualTo(expected);
    }

    @Test
    void a_file_of_another_kind_is_explained() throws Exception {
        var answer = edge.post(
                "/api/imports/venues?source=regionsud",
                "application/gzip",
                Files.readAllBytes(DATA.resolve("paca-regionsud-broken-encoding.csv.gz")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("import.columns.missing");
        assertThat(answer.text("detail")).contains("standard national", "code_postal", "adresse_code_postal");
    }

    @Test
    void the_whole_country_is_read_in_a_few_seconds() throws Exception {
        var file = Files.readAllBytes(DATA.resolve("lieux-france.csv.gz"));
        var start = System.nanoTime();
        var report = edge.post("/api/imports/venues?source=france", "application/gzip", file)
                .json();
        var seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d real rows in %.2f s: %.0f rows/s, cold%n",
                report.path("lines").asInt(), seconds, report.path("lines").asInt() / seconds);
        assertThat(report.path("lines").asInt()).isEqualTo(2_828);
        assertThat(report.path("declared").asInt()).isGreaterThan(2_800);
    }

    /** What the two files differ in, worked out from their cells alone: events by kind, and how many. */
    private static Map<String, Long> differences(
            Map<String, NamedCsvRecord> before, Map<String, NamedCsvRecord> after) {
        var found = new TreeMap<String, Long>();
        after.forEach((id, now) -> {
            var then = before.get(id);
            if (then == null) {
                found.merge("venue.VenueDeclared", 1L, Long::sum);
            } else {
                differences(then, now).forEach(event -> found.merge(event, 1L, Long::sum));
            }
        });
        return found;
    }

    private static List<String> differences(NamedCsvRecord then, NamedCsvRecord now) {
        var changed = new java.util.ArrayList<String>();
        EVENTS.forEach((event, columns) -> {
            if (columns.stream().anyMatch(column -> !then.getField(column).equals(now.getField(column)))) {
                changed.add(event);
            }
        });
        var labels = labels(now);
        labels.removeAll(labels(then));
        labels.forEach(label -> changed.add("venue.VenueLabelGranted"));
        var gone = labels(then);
        gone.removeAll(labels(now));
        gone.forEach(label -> changed.add("venue.VenueLabelWithdrawn"));
        if (changed.isEmpty() && !then.getField("date_maj").equals(now.getField("date_maj"))) {
            changed.add("venue.VenueConfirmed");
        }
        return changed;
    }

    private static List<String> labels(NamedCsvRecord row) {
        return List.of("dispositif_programmes_nationaux", "formations_labels", "autres_formations_labels").stream()
                .flatMap(column -> List.of(row.getField(column).split("\\|")).stream())
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toCollection(java.util.ArrayList::new));
    }

    private Map<String, Long> events(long after) {
        return edge.texts("select type from event_log where pos > " + after).stream()
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private static Map<String, NamedCsvRecord> rows(String name, List<Long> without) throws IOException {
        var rows = new HashMap<String, NamedCsvRecord>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(DATA.resolve(name), UTF_8)) {
            csv.stream()
                    .filter(row -> !without.contains(row.getStartingLineNumber()))
                    .forEach(row -> rows.put(row.getField("id"), row));
        }
        return rows;
    }

    private static List<Long> refusedLines(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.json()
                .path("refused")
                .valueStream()
                .map(issue -> issue.path("line").asLong())
                .toList();
    }

    private Answer send(String name) throws IOException, InterruptedException {
        return edge.post(
                "/api/imports/venues?source=conseiller-numerique", "text/csv", Files.readAllBytes(DATA.resolve(name)));
    }
}
