package fr.maillage.query.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.maillage.query.imports.Report.Remark;
import fr.maillage.query.imports.Report.Said;
import fr.maillage.query.reading.Cells;
import fr.maillage.query.reading.CsvStyle;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reader of the command side's answer to a file: its progress, and at the end the outcome of each line. Only the first
 * remarks are held here, however many there are; all go to a CSV file.
 */
final class ReportReader {

    private static final int HELD = 50;
    private static final String DUPLICATE = "venue.duplicate.possible";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> COLUMNS = List.of("ligne", "suite", "colonne", "valeur", "explication");

    private final BiConsumer<Integer, Integer> progress;
    private final Path file;
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<Remark> outdated = new ArrayList<>();
    private final List<Remark> refused = new ArrayList<>();
    private final List<Remark> warnings = new ArrayList<>();
    private int refusals;
    private int remarks;
    private String code = "";
    private @Nullable String detail;
    private List<Said> errors = List.of();

    /**
     * @param file CSV file to which the remarks are written
     * @param progress receives the number of lines read, and the number of all lines
     */
    ReportReader(Path file, BiConsumer<Integer, Integer> progress) {
        this.file = file;
        this.progress = progress;
    }

    /** The reasons why there is no report; empty if there is one, or if the answer was cut short. */
    List<Said> trouble() {
        return detail == null || !errors.isEmpty() ? errors : List.of(new Said(code, detail));
    }

    /** Reads an answer to its end; empty if it was no report. */
    Optional<Report> read(InputStream answer) throws IOException {
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file);
                var parser = JSON.createParser(answer)) {
            csv.writeRecord(COLUMNS);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                value(parser, csv);
            }
        }
        return trouble().isEmpty() && counts.containsKey("lines")
                ? Optional.of(new Report(counts, outdated, refused, warnings, refusals, remarks, file))
                : Optional.empty();
    }

    /** Writes a file of remarks to the response. */
    static void copy(Path file, CsvStyle style, HttpServletResponse response) throws IOException {
        if (!style.forSpreadsheet()) {
            response.setContentType("text/csv;charset=UTF-8");
            Files.copy(file, response.getOutputStream());
            return;
        }
        try (var remarks = CsvReader.builder().ofNamedCsvRecord(file);
                var csv = style.answer(response, COLUMNS)) {
            remarks.forEach(remark -> csv.row(remark.getFields().stream()));
        }
    }

    private void value(JsonParser parser, CsvWriter csv) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            switch (name) {
                case "progress" -> {
                    JsonNode reached = parser.readValueAsTree();
                    progress.accept(
                            reached.path("lines").asInt(), reached.path("of").asInt());
                }
                case "outdatedLines" -> remarks(parser, outdated, "dépassée", csv);
                case "refused" -> refusals += remarks(parser, refused, "refusée", csv);
                case "warnings" -> remarks += remarks(parser, warnings, "remarque", csv);
                case "detail" -> detail = parser.getString();
                case "code" -> code = parser.getString();
                case "errors" -> {
                    JsonNode all = parser.readValueAsTree();
                    errors = all.valueStream().map(ReportReader::said).toList();
                }
                default -> {
                    if (token == JsonToken.VALUE_NUMBER_INT) {
                        counts.put(name, (int) parser.getLongValue());
                    } else {
                        parser.skipChildren();
                    }
                }
            }
        }
    }

    private int remarks(JsonParser parser, List<Remark> first, String fate, CsvWriter csv) {
        var count = 0;
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            JsonNode said = parser.readValueAsTree();
            var remark = new Remark(
                    said.path("line").asInt(), text(said.path("column")), text(said.path("value")), said(said));
            csv.writeRecord(
                    Integer.toString(remark.line()),
                    fate,
                    Cells.safe(remark.column()),
                    Cells.safe(remark.value()),
                    Cells.safe(remark.said().words()));
            if (DUPLICATE.equals(remark.said().code())) {
                counts.merge(Report.DUPLICATES, 1, Integer::sum);
            }
            if (count++ < HELD) {
                first.add(remark);
            }
        }
        return count;
    }

    private static Said said(JsonNode one) {
        return new Said(one.path("code").asString(), one.path("message").asString());
    }

    private static @Nullable String text(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }
}
