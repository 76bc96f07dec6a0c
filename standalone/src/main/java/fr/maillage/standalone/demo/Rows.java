package fr.maillage.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The invented network's tables: tab-separated, lists inside a cell joined by {@code |}, comments after {@code #}. */
final class Rows {

    private Rows() {}

    static List<List<String>> of(String table) {
        try (var stream = Rows.class.getResourceAsStream(table + ".tsv")) {
            if (stream == null) {
                throw new IllegalStateException("no table " + table);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }
}
