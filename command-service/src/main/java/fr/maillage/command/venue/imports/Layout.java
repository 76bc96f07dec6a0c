package fr.maillage.command.venue.imports;

import fr.maillage.command.FieldError;
import fr.maillage.command.Message;
import fr.maillage.command.Reason;
import fr.maillage.command.Refusal;
import fr.maillage.command.values.Wording;
import fr.maillage.standard.NationalStandard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The layout of a file, from its first line: the separator of its cells and the place of each column of the standard.
 *
 * @param places index of the cell that holds each column
 * @param width cells of a full line
 * @param least cells that a line has at least, where the last ones are left out
 * @param issues unusual points of the layout
 */
record Layout(char separator, Map<String, Integer> places, int width, int least, List<ImportIssue> issues) {

    /** In names of columns told in one sentence. */
    private static final int MOST_NAMES = 20;

    /** In columns that are told of, one remark each. */
    private static final int MOST_UNKNOWN = 100;

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final Map<Character, Reason> SEPARATED =
            Map.of(';', ImportReason.SEPARATOR_SEMICOLON, '\t', ImportReason.SEPARATOR_TAB);

    /**
     * Reads the header.
     *
     * @param number of that line
     * @throws Refusal naming every column that is needed and missing
     */
    static Layout of(String line, int number) {
        var separator = SEPARATORS.stream()
                .max(Comparator.<Character>comparingInt(candidate -> columns(line, candidate))
                        .thenComparingInt(candidate -> -SEPARATORS.indexOf(candidate)))
                .orElseThrow();
        var header = Header.of(cells(line, separator));
        refuseMissing(header);
        var least = NationalStandard.REQUIRED.stream()
                .mapToInt(column -> Objects.requireNonNull(header.places().get(column)) + 1)
                .max()
                .orElseThrow();
        return new Layout(separator, header.places(), header.names().size(), least, issues(number, separator, header));
    }

    private static void refuseMissing(Header header) {
        var missing = NationalStandard.REQUIRED.stream()
                .filter(Predicate.not(header.places()::containsKey))
                .toList();
        if (!missing.isEmpty()) {
            var required = ImportReason.COLUMN_MISSING;
            throw new Refusal(
                    ImportReason.COLUMNS_MISSING.code(),
                    ImportReason.COLUMNS_MISSING.with(missing, shown(header.names())),
                    missing.stream()
                            .map(column -> new FieldError(column, required.code(), required.with(column)))
                            .toList(),
                    Refusal.Kind.MALFORMED,
                    Map.of());
        }
    }

    private static List<ImportIssue> issues(int line, char separator, Header header) {
        var issues = new ArrayList<ImportIssue>();
        var separated = SEPARATED.get(separator);
        if (separated != null) {
            issues.add(new ImportIssue(line, null, null, separated.with()));
        }
        var absent = NationalStandard.COLUMNS.stream()
                .filter(Predicate.not(header.places()::containsKey))
                .toList();
        if (!absent.isEmpty()) {
            issues.add(new ImportIssue(line, null, null, ImportReason.COLUMN_ABSENT.with(String.join(", ", absent))));
        }
        header.respelled().stream()
                .map(column -> new ImportIssue(
                        line,
                        column,
                        header.name(column),
                        ImportReason.COLUMN_RESPELLED.with(
                                Wording.excerpt(Objects.requireNonNull(header.name(column))), column)))
                .forEach(issues::add);
        unknown(line, header).forEach(issues::add);
        if (!inOrder(header.places())) {
            issues.add(new ImportIssue(line, null, null, ImportReason.COLUMNS_REORDERED.with()));
        }
        return List.copyOf(issues);
    }

    /** The index of the cell that holds a column; -1 where the file has no such column. */
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

    private static Stream<ImportIssue> unknown(int line, Header header) {
        var names = IntStream.range(0, header.names().size())
                .filter(place -> !header.places().containsValue(place))
                .mapToObj(header.names()::get)
                .filter(name -> !name.isEmpty())
                .toList();
        var told = names.stream()
                .limit(MOST_UNKNOWN)
                .map(name ->
                        new ImportIssue(line, null, name, ImportReason.COLUMN_UNKNOWN.with(Wording.excerpt(name))));
        return names.size() <= MOST_UNKNOWN
                ? told
                : Stream.concat(
                        told,
                        Stream.of(new ImportIssue(
                                line,
                                null,
                                null,
                                ImportReason.COLUMN_UNKNOWN_OTHERS.with(names.size() - MOST_UNKNOWN))));
    }

    private static List<String> cells(String line, char separator) {
        var cells = Records.cells(line, separator);
        return cells == null ? List.of() : cells;
    }

    private static int columns(String line, char separator) {
        return Header.of(cells(line, separator)).places().size();
    }

    private static Message shown(List<String> names) {
        var some = names.stream().limit(MOST_NAMES).map(Wording::excerpt).toList();
        if (names.size() > MOST_NAMES) {
            return ImportReason.COLUMNS_READ_PARTLY.with(some, names.size() - MOST_NAMES);
        }
        return names.isEmpty() ? Message.NONE : ImportReason.COLUMNS_READ.with(some);
    }
}
