package fr.maillage.command.venue.imports;

import static java.util.stream.Collectors.joining;

import fr.maillage.command.FieldError;
import fr.maillage.command.Refusal;
import fr.maillage.standard.NationalStandard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How a file is laid out, as its first line says: what separates its cells and where each column of the standard stands.
 *
 * @param places index of the cell that holds each column
 * @param width how many cells a line has
 * @param remarks what is unusual about it
 */
record Layout(char separator, Map<String, Integer> places, int width, List<Remark> remarks) {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final Map<Character, String> SPOKEN = Map.of(';', "le point-virgule", '\t', "la tabulation");

    /**
     * Reads the header.
     *
     * @param line its number
     * @throws Refusal naming every column that is needed and missing
     */
    static Layout of(String header, int line) {
        var separator = SEPARATORS.stream()
                .max(Comparator.<Character>comparingLong(candidate -> known(names(header, candidate)))
                        .thenComparingInt(candidate -> -SEPARATORS.indexOf(candidate)))
                .orElseThrow();
        var names = names(header, separator);
        var places = new HashMap<String, Integer>();
        for (var place = 0; place < names.size(); place++) {
            if (NationalStandard.COLUMNS.contains(names.get(place))
                    && places.putIfAbsent(names.get(place), place) != null) {
                throw Refusals.file(
                        "import.column.repeated",
                        "La colonne « %s » figure deux fois dans l'en-tête.".formatted(names.get(place)));
            }
        }
        refuseMissing(names, places);
        return new Layout(separator, Map.copyOf(places), names.size(), remarks(line, separator, names, places));
    }

    private static void refuseMissing(List<String> names, Map<String, Integer> places) {
        var missing = NationalStandard.REQUIRED.stream()
                .filter(Predicate.not(places::containsKey))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(
                    "import.columns.missing",
                    "Ce fichier n'est pas au standard national des lieux de médiation numérique : il y manque %s. Colonnes lues : %s."
                            .formatted(list(missing.stream()), list(names.stream())),
                    missing.stream()
                            .map(column -> new FieldError(
                                    column,
                                    "import.column.missing",
                                    "La colonne « %s » est obligatoire.".formatted(column)))
                            .toList(),
                    Refusal.Kind.MALFORMED);
        }
    }

    private static List<Remark> remarks(int line, char separator, List<String> names, Map<String, Integer> places) {
        var remarks = new ArrayList<Remark>();
        if (separator != ',') {
            remarks.add(new Remark(
                    line,
                    null,
                    null,
                    "import.separator",
                    "Le séparateur est %s au lieu de la virgule : le fichier est lu ainsi."
                            .formatted(SPOKEN.get(separator))));
        }
        NationalStandard.COLUMNS.stream()
                .filter(Predicate.not(places::containsKey))
                .map(column -> new Remark(
                        line,
                        column,
                        null,
                        "import.column.absent",
                        "La colonne facultative « %s » est absente : ce qu'elle dirait reste inconnu."
                                .formatted(column)))
                .forEach(remarks::add);
        names.stream()
                .filter(name -> !name.isEmpty() && !places.containsKey(name))
                .map(name -> new Remark(
                        line,
                        null,
                        name,
                        "import.column.unknown",
                        "La colonne « %s » n'est pas du standard national : elle n'est pas lue.".formatted(name)))
                .forEach(remarks::add);
        if (!inOrder(places)) {
            remarks.add(new Remark(
                    line,
                    null,
                    null,
                    "import.columns.reordered",
                    "Les colonnes ne sont pas dans l'ordre du standard : elles sont lues par leur nom."));
        }
        return List.copyOf(remarks);
    }

    /** The cell that holds a column; -1 where the file has no such column. */
    int place(String column) {
        return places.getOrDefault(column, -1);
    }

    private static boolean inOrder(Map<String, Integer> places) {
        var standing = NationalStandard.COLUMNS.stream()
                .map(places::get)
                .filter(Objects::nonNull)
                .toList();
        return standing.equals(standing.stream().sorted().toList());
    }

    private static List<String> names(String header, char separator) {
        var cells = Records.cells(header, separator);
        return cells == null
                ? List.of()
                : cells.stream()
                        .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                        .toList();
    }

    private static long known(List<String> names) {
        return names.stream().filter(NationalStandard.COLUMNS::contains).count();
    }

    private static String list(Stream<String> names) {
        return names.collect(joining(", "));
    }
}
