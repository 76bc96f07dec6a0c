package fr.maillage.system;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of {@code docs/security.md}: what every operation answers to whom. */
final class RightsTable {

    private static final Path FILE = Path.of("..", "docs", "security.md");
    private static final String OPERATION = "operation";

    /** Where a column means nothing for an operation. */
    private static final String NOT_ASKED = "–";

    private final Map<String, Map<String, Integer>> rows = new LinkedHashMap<>();

    private RightsTable() {}

    static RightsTable read() throws IOException {
        var table = new RightsTable();
        var columns = List.<String>of();
        for (var line : Files.readAllLines(FILE)) {
            var cells = cells(line);
            if (cells.isEmpty()) {
                columns = List.of();
            } else if (cells.getFirst().equals(OPERATION)) {
                columns = cells;
            } else if (!columns.isEmpty() && cells.getFirst().startsWith("`")) {
                table.add(columns, cells);
            }
        }
        return table;
    }

    private void add(List<String> columns, List<String> cells) {
        var operation = cells.getFirst().replace("`", "");
        var codes = new LinkedHashMap<String, Integer>();
        for (var column = 1; column < columns.size(); column++) {
            if (!cells.get(column).equals(NOT_ASKED)) {
                codes.put(columns.get(column), Integer.valueOf(cells.get(column)));
            }
        }
        if (rows.put(operation, codes) != null) {
            throw new IllegalStateException(operation + " is there twice");
        }
    }

    private static List<String> cells(String line) {
        return line.startsWith("|")
                ? Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList()
                : List.of();
    }

    /** By operation, such as {@code POST /api/venues}. */
    Map<String, Map<Caller, Integer>> codes() {
        var codes = new LinkedHashMap<String, Map<Caller, Integer>>();
        rows.forEach((operation, row) -> codes.put(
                operation,
                Arrays.stream(Caller.values())
                        .filter(caller -> row.containsKey(caller.column()))
                        .collect(toMap(caller -> caller, caller -> row.get(caller.column())))));
        return codes;
    }
}
