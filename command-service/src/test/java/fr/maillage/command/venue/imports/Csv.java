package fr.maillage.command.venue.imports;

import fr.maillage.standard.NationalStandard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Invented files in the national standard, cell by cell. */
final class Csv {

    static final String HEADER = String.join(",", NationalStandard.COLUMNS);

    private Csv() {}

    /** A right line with these cells in place of its own: names and values, in turn. */
    static Map<String, String> venue(String... changes) {
        var cells = new LinkedHashMap<String, String>();
        NationalStandard.COLUMNS.forEach(column -> cells.put(column, ""));
        cells.putAll(Map.of(
                "id", "lieu-1",
                "pivot", "00000000000000",
                "nom", "Le Phare numérique",
                "commune", "Liévin",
                "code_postal", "62800",
                "code_insee", "62510",
                "adresse", "3 rue des Mineurs",
                "date_maj", "2026-03-31",
                "services", "Aide aux démarches administratives"));
        for (var change = 0; change < changes.length; change += 2) {
            cells.put(changes[change], changes[change + 1]);
        }
        return cells;
    }

    static String line(Map<String, String> cells) {
        return cells.values().stream().map(Csv::cell).collect(Collectors.joining(","));
    }

    @SafeVarargs
    static String file(Map<String, String>... venues) {
        return HEADER + "\n" + List.of(venues).stream().map(Csv::line).collect(Collectors.joining("\n")) + "\n";
    }

    private static String cell(String value) {
        return value.matches("(?s).*[,\"\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
