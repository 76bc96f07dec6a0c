package fr.maillage.query.venue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the national schema asks of a file of venues, column by column. */
final class NationalSchema {

    private final List<Column> columns;

    private record Column(String name, String type, boolean required, int longest, Pattern pattern) {

        static Column read(String[] cells) {
            return new Column(
                    cells[0],
                    cells[1],
                    cells[2].equals("required"),
                    cells[3].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(cells[3]),
                    Pattern.compile(cells[4].isEmpty() ? "(?s).*" : cells[4]));
        }

        Stream<String> faults(String cell) {
            if (cell.isEmpty()) {
                return required ? Stream.of(name + " is missing") : Stream.empty();
            }
            var valid = cell.length() <= longest && pattern.matcher(cell).find() && typed(cell);
            return valid ? Stream.empty() : Stream.of(name + " refuses « " + cell + " »");
        }

        private boolean typed(String cell) {
            try {
                switch (type) {
                    case "number" -> Double.parseDouble(cell);
                    case "date" -> LocalDate.parse(cell);
                    default -> {}
                }
                return true;
            } catch (NumberFormatException | DateTimeParseException malformed) {
                return false;
            }
        }
    }

    private NationalSchema(List<Column> columns) {
        this.columns = columns;
    }

    static NationalSchema load() {
        try (var file = Objects.requireNonNull(
                        NationalSchema.class.getResourceAsStream("/standard/constraints-1.0.2.tsv"));
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new NationalSchema(lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Column.read(line.split("\t", -1)))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Everything that the schema refuses in a file, header first; empty where it is valid. */
    List<String> faults(String csv) {
        var records = CsvReader.builder().ofCsvRecord(csv).stream().toList();
        var faults = new ArrayList<String>();
        var names = columns.stream().map(Column::name).toList();
        if (!records.getFirst().getFields().equals(names)) {
            faults.add("header " + records.getFirst().getFields());
        }
        var ids = new HashSet<String>();
        for (var line : records.subList(1, records.size())) {
            for (var index = 0; index < columns.size(); index++) {
                columns.get(index).faults(line.getField(index)).forEach(faults::add);
            }
            if (!ids.add(line.getField(0))) {
                faults.add("id twice " + line.getField(0));
            }
        }
        return faults;
    }
}
