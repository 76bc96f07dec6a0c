package fr.maillage.query.venue;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import fr.maillage.query.reading.CsvStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever is answered as CSV is answered for a French spreadsheet too: every such address, found among all there are. */
class SpreadsheetIT {

    /** Of addresses that a path alone does not tell; a report of an import is asked for where one is made. */
    private static final Map<String, String> EXAMPLES = Map.of(
            "/api/log", "/api/log?format=csv",
            "/territoires/{kind}/{code}/chiffres.csv", "/territoires/departement/02/chiffres.csv",
            "/importer/{id}/rapport.csv", "");

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = NetworkAtWork.shared();
    }

    static List<String> addresses() throws Exception {
        return handlers()
                .map(Map.Entry::getKey)
                .map(path -> EXAMPLES.getOrDefault(path, path))
                .filter(path -> !path.isEmpty())
                .toList();
    }

    /** What answers CSV, by its path. */
    private static Stream<Map.Entry<String, HandlerMethod>> handlers() throws Exception {
        return NetworkAtWork.shared()
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .flatMap(one -> one.getKey().getPatternValues().stream()
                        .filter(path -> path.endsWith(".csv") || answersCsv(one.getKey()))
                        .map(path -> Map.entry(path, one.getValue())));
    }

    private static boolean answersCsv(RequestMappingInfo mapping) {
        return mapping.getProducesCondition().getProducibleMediaTypes().stream()
                .anyMatch(type -> type.equalsTypeAndSubtype(new MediaType("text", "csv")));
    }

    @Test
    void all_of_them_take_what_asks_for_it() throws Exception {
        assertThat(handlers()).hasSizeGreaterThan(8).allSatisfy(one -> assertThat(
                        Arrays.asList(one.getValue().getMethod().getParameterTypes()))
                .as(one.getKey())
                .contains(CsvStyle.class));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void the_same_table_is_there_for_a_french_spreadsheet(String address) throws Exception {
        var plain = service.get(address);
        var french = service.get(address + (address.contains("?") ? "&" : "?") + "tableur=fr");

        assertThat(french.statusCode()).isEqualTo(200);
        assertThat(french.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(plain.body()).doesNotStartWith("\uFEFF").contains(",");
        assertThat(french.body()).startsWith("\uFEFF").endsWith("\r\n");
        var columns = plain.body().lines().findFirst().orElseThrow();
        assertThat(french.body().lines().findFirst()).hasValue("\uFEFF" + columns.replace(',', ';'));
        var expected = rows(plain.body(), ',');
        var shown = rows(french.body().substring(1), ';');
        assertThat(expected).hasSizeGreaterThan(1);
        assertThat(shown).hasSameSizeAs(expected);
        for (var row = 0; row < shown.size(); row++) {
            assertSame(expected.get(row), shown.get(row));
        }
    }

    /** But for decimal commas and apostrophes, which keep what a spreadsheet would write otherwise. */
    private static void assertSame(List<String> expected, List<String> shown) {
        assertThat(shown).hasSameSizeAs(expected);
        for (var place = 0; place < shown.size(); place++) {
            var cell = shown.get(place);
            assertThat(cell)
                    .isIn(
                            expected.get(place),
                            "'" + expected.get(place),
                            expected.get(place).replace('.', ','));
            assertThat(cell).doesNotMatch("0\\d+").doesNotStartWith("+").doesNotStartWith("=");
        }
    }

    private static List<List<String>> rows(String csv, char separator) {
        return CsvReader.builder().fieldSeparator(separator).ofCsvRecord(csv).stream()
                .map(record -> List.copyOf(record.getFields()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void another_country_s_is_refused_by_name(String address) throws Exception {
        var refused = service.get(address + (address.contains("?") ? "&" : "?") + "tableur=de");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("« de » n", "pas une valeur de « tableur »");
    }

    @Test
    void the_log_for_a_spreadsheet_is_csv_without_saying_so_and_nothing_else() throws Exception {
        assertThat(service.get("/api/log?tableur=fr").body()).startsWith("\uFEFFposition;");
        var neither = service.get("/api/log?format=ndjson&tableur=fr");
        assertThat(neither.statusCode()).isEqualTo(400);
        assertThat(neither.body()).contains("format=csv");
    }

    @Test
    void the_api_describes_it_wherever_it_answers_csv() throws Exception {
        var paths = service.json("/v3/api-docs").get("paths");
        var described = handlers().map(Map.Entry::getKey).filter(paths::has).toList();

        assertThat(described).contains("/exports/structures.csv", "/exports/ateliers.csv", "/api/log");
        assertThat(described).allSatisfy(path -> assertThat(Objects.requireNonNull(paths.get(path))
                        .at("/get/parameters")
                        .toString())
                .contains("\"tableur\""));
    }

    @ParameterizedTest
    @CsvSource({
        "/structures, /exports/structures.csv?",
        "/lieux, /exports/lieux-mediation-numerique.csv?",
        "/ateliers, /exports/ateliers.csv?",
        "/ressources, /exports/ressources.csv?",
        "/partenariats, /exports/partenariats.csv?",
        "/besoins, /exports/besoins.csv?",
        "/historique, /api/log?",
        "/territoires/departement/62, /territoires/departement/62/chiffres.csv?",
        "/au-fil-du-temps, /territoires/france/chiffres.csv?"
    })
    void the_pages_lead_to_it_beside_the_plain_file(String page, String file) throws Exception {
        assertThat(service.get(page, "Accept", "text/html").body())
                .containsPattern("href=\"" + Pattern.quote(file) + "[^\"]*tableur=fr\"")
                .contains("Pour tableur");
    }
}
