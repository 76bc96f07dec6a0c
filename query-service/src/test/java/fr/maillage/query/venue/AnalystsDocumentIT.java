package fr.maillage.query.venue;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code docs/analysts.md} says of the log and the exports is so: {@code docs/analysts/check.sh} runs its lines where the tools are. */
class AnalystsDocumentIT {

    /** What a cell of each type looks like where something is known. */
    private static final Map<String, Pattern> TYPES = Map.of(
            "text", Pattern.compile(".*", Pattern.DOTALL),
            "list", Pattern.compile("[^|]+(\\|[^|]+)*"),
            "whole number", Pattern.compile("\\d+"),
            "decimal number", Pattern.compile("-?\\d+(\\.\\d+)?"),
            "day", Pattern.compile("\\d{4}-\\d{2}-\\d{2}"),
            "moment", Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{6}Z|\\+0[12]:00)"),
            "JSON", Pattern.compile("\\{.*}"));

    private static RunningService service;
    private static String document;

    @BeforeAll
    static void start() throws Exception {
        service = NetworkAtWork.shared();
        document = Files.readString(Path.of("../docs/analysts.md"));
    }

    static List<String> addresses() throws Exception {
        return SpreadsheetIT.addresses();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void every_table_has_the_columns_and_types_that_the_document_says(String address) throws Exception {
        var types = types(address);
        var rows = CsvReader.builder().ofNamedCsvRecord(service.get(address).body()).stream()
                .toList();

        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row.getFieldsAsMap())
                .containsOnlyKeys(types.keySet())
                .allSatisfy((column, cell) -> assertThat(cell)
                        .satisfiesAnyOf(empty -> assertThat(empty).isEmpty(), known -> assertThat(known)
                                .as(column)
                                .matches(Objects.requireNonNull(TYPES.get(types.get(column)))))));
    }

    /** By column, as the table under the address says. */
    private static Map<String, String> types(String address) {
        var section = matches("### `" + Pattern.quote(inDocument(address)) + "`\n\n((?:\\|.*\n)+)", document);
        assertThat(section).as(address).hasSize(1);
        var types = new LinkedHashMap<String, String>();
        for (var line :
                matches("\\| ([\\w ]+) \\| (`.*`) \\|", section.getFirst().group(1))) {
            matches("`(\\w+)`", line.group(2)).forEach(column -> types.put(column.group(1), line.group(1)));
        }
        return types;
    }

    private static String inDocument(String address) {
        return address.endsWith("/chiffres.csv") ? "/territoires/france/chiffres.csv" : address;
    }

    private static List<MatchResult> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DuckDB", "pandas", "R", "Miller", "A spreadsheet"})
    void every_tool_has_a_line_for_every_table(String tool) throws Exception {
        var lines = matches("\n## " + tool + "\n[\\s\\S]*?```\\w+\n([\\s\\S]*?)```", document);

        assertThat(lines).hasSize(1);
        assertThat(addresses())
                .allSatisfy(address -> assertThat(lines.getFirst().group(1))
                        .containsPattern("\\b" + Pattern.quote(file(address)) + "\\b"));
    }

    private static String file(String address) {
        return address.startsWith("/api/log") ? "log.csv" : address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void the_moments_of_the_log_are_written_alike_whatever_their_fraction() throws Exception {
        var lines = service.get("/api/log").body().lines().toList();

        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(line)
                .containsPattern("\"recordedAt\":\"\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z\""));
        assertThat(lines).anySatisfy(line -> assertThat(line).contains(".000000Z"));
    }
}
