package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.maillage.hours.OpeningHours;
import fr.maillage.hours.OpeningHours.Now;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The whole export, of the demonstration, of venues that are said in every way that a reader may refuse, and of real files
 * where they are there, read by the national library and the evaluator of the national map themselves.
 */
class OurExportIsReadIT {

    private static final String EXPORT = "/exports/lieux-mediation-numerique.";
    private static final Path CONSTRAINTS = Path.of(
                    "../query-service/src/test/resources/standard/constraints-1.0.2.tsv")
            .toAbsolutePath();
    private static final Path REAL =
            Path.of("../../shared/data/lieux-france.csv.gz").toAbsolutePath().normalize();
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final List<String> HOURS = List.of(
            "Mo-Fr 9h00-12h00; SH off",
            "Mo-Fr 09:00-12:00; SH Mo-We 10:00-11:00; PH off",
            "SH off",
            "PH,SH off; Mo-Sa 10:00-18:00",
            "Aug 01-15 off",
            "Mo-Fr",
            "Apr 15-Sep Mo 10:00-12:00",
            "Nov 29+ off; Mo-Su 10:00-12:00",
            "Mo-Fr 10:00-16:00/90",
            "Mo-Fr 09:00-12:00; 2026 Nov 29+ off",
            "week 51-02 Mo-Su 09:00-12:00",
            "Mo[1],We[-1] 14:00-17:00",
            "We 22:00-26:00",
            "Mo-Fr 09:00-12:00 || \"sur rendez-vous\"");

    private static Network network;
    private static NationalReaders readers;
    private static long position;
    private static String structure;

    @BeforeAll
    static void start() throws Exception {
        readers = NationalReaders.installed();
        network = Network.start("--demo");
        if (Files.exists(REAL)) {
            var report = network.commands()
                    .post("/api/imports/venues?source=france", "application/gzip", Files.readAllBytes(REAL));
            assertThat(report.status()).as(report.toString()).isEqualTo(200);
        }
        structure = network.commands()
                .post("/api/structures", Bodies.structure("Porteuse"))
                .json()
                .path("id")
                .stringValue();
        for (var hours : HOURS) {
            venue("12 rue Zola", "\"hours\":\"%s\"".formatted(hours.replace("\"", "\\\"")));
        }
    }

    @AfterAll
    static void stop() {
        if (network != null) {
            network.close();
        }
    }

    @Test
    void what_a_national_reader_refuses_is_recorded_with_a_warning_and_the_whole_list_is_read() throws Exception {
        for (var address :
                List.of("Résidence « Les Lilas »", "Espace \"Le Fil\" #2 — hall", "1 rue [A] _ ½ ² @ Łódź")) {
            assertThat(warned(venue(address, ""))).containsExactly("address:venue.standard.address");
        }
        for (var link : List.of(
                "https://médiathèque.exemple.fr/rdv",
                "https://exemple.fr:8443/rdv",
                "https://exemple.fr/lieu(1):2?q=a,b#prise-de-rdv")) {
            assertThat(warned(venue("1 rue Zola", "\"booking\":\"%1$s\",\"accessibility\":\"%1$s\"".formatted(link))))
                    .containsExactly("accessibility:venue.standard.link", "booking:venue.standard.link");
        }
        assertThat(warned(venue("1 rue Zola", "\"contact\":{\"phone\":\"+68940123456\"}")))
                .containsExactly("contact.phone:venue.standard.phone");
        assertThat(warned(venue(
                        "1 rue Zola",
                        "\"labels\":[{\"kind\":\"QUALIFICATION\",\"name\":\"Étapes numériques (La Poste)\"}]")))
                .containsExactly("labels[0].name:venue.standard.label");
        assertThat(warned(venue("1 rue Zola", "\"offer\":{\"audiences\":[\"Seniors\"]}")))
                .containsExactly("offer.services:venue.standard.services");
        assertThat(warned(venue("1 rue Zola", "\"hours\":\"Mo-Fr 09:00-12:00; SH off\"")))
                .containsExactly("hours:venue.standard.hours");
        var chinon = network.commands().post("/api/venues", """
            {"name":"Lieu","structureId":"%s","address":"1 rue Zola","postcode":"58120","communeCode":"58062",
             "offer":{"services":["Aide aux démarches administratives"]}}\
            """.formatted(structure));
        position = chinon.position();

        for (var rows : List.of(json(), csv(), geojson())) {
            assertThat(rows).hasSizeGreaterThan(HOURS.size() + 10);
            assertThat(readers.say("read-venues.cjs", rows, CONSTRAINTS.toString()))
                    .isEmpty();
        }
    }

    @Test
    void the_evaluator_of_the_national_map_finds_open_and_closed_what_is_so_here() throws Exception {
        var texts = json().stream()
                .map(row -> row.path("horaires").stringValue(""))
                .filter(text -> OpeningHours.read(text).isPresent())
                .distinct()
                .toList();
        assertThat(texts).hasSizeGreaterThanOrEqualTo(HOURS.size());
        var chance = new Random(20261129);
        var first = Instant.parse("2026-11-29T00:00:00Z");
        var instants = chance.longs(200, 0, Duration.ofDays(3 * 365).toMinutes())
                .mapToObj(minutes -> first.plus(Duration.ofMinutes(minutes)))
                .toList();

        var judged = readers.say(
                "judge-hours.cjs",
                Map.of(
                        "texts",
                        texts,
                        "instants",
                        instants.stream().map(Instant::toEpochMilli).toList()));

        var otherwise = new TreeMap<String, String>();
        for (var place = 0; place < texts.size(); place++) {
            var text = texts.get(place);
            var said = judged.get(place).stringValue();
            for (var count = 0; count < instants.size() && !otherwise.containsKey(text); count++) {
                var moment = LocalDateTime.ofInstant(instants.get(count), PARIS);
                if (said.length() != instants.size() || !agrees(text, moment, said.charAt(count))) {
                    otherwise.put(text, said.length() == instants.size() ? moment + " " + said.charAt(count) : said);
                }
            }
        }
        assertThat(otherwise).isEmpty();
    }

    /** A public holiday that a text is silent about is left open here; what hangs on the sun is not judged. */
    private static boolean agrees(String text, LocalDateTime moment, char said) {
        var hours = OpeningHours.read(text).orElseThrow();
        return switch (hours.at(moment)) {
            case Now.Open open -> said == 'O';
            case Now.Closed closed -> said == 'C';
            case Now.Unknown unknown -> said == 'U' || !hours.isWhole();
            case Now.Holiday holiday -> true;
        };
    }

    private static Answer venue(String address, String more) throws IOException, InterruptedException {
        var offer = more.contains("\"offer\"")
                ? ""
                : "\"offer\":{\"services\":[\"Aide aux démarches administratives\"],\"audiences\":[\"Seniors\"]},";
        var answer = network.commands().post("/api/venues", """
            {"name":"Lieu","structureId":"%s","address":"%s","postcode":"62800","communeCode":"62510",%s%s
             "summary":"Un lieu."}\
            """.formatted(
                        structure, address.replace("\"", "\\\""), offer, more.isEmpty() ? "" : more + ","));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        position = answer.position();
        return answer;
    }

    private static List<String> warned(Answer answer) {
        return answer.json()
                .path("warnings")
                .valueStream()
                .peek(warning -> assertThat(warning.path("message").stringValue())
                        .containsPattern("(bibliothèque|carte) nationale"))
                .map(warning -> warning.path("field").stringValue() + ":"
                        + warning.path("code").stringValue())
                .toList();
    }

    private static Answer export(String format) throws IOException, InterruptedException {
        return network.pages().get(EXPORT + format, "Maillage-Min-Position", Long.toString(position));
    }

    private static List<JsonNode> json() throws IOException, InterruptedException {
        return export("json").json().valueStream().toList();
    }

    private static List<Map<String, String>> csv() throws IOException, InterruptedException {
        return CsvReader.builder()
                .ofNamedCsvRecord(new String(export("csv").bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .stream()
                .map(row -> row.getFieldsAsMap().entrySet().stream()
                        .filter(cell -> !cell.getValue().isEmpty())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .toList();
    }

    private static List<JsonNode> geojson() throws IOException, InterruptedException {
        return export("geojson")
                .json()
                .path("features")
                .valueStream()
                .map(feature -> feature.path("properties"))
                .toList();
    }
}
