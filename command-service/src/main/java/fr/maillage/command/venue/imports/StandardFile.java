package fr.maillage.command.venue.imports;

import fr.maillage.command.Reason;
import fr.maillage.standard.NationalStandard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file of venues that is readable as a whole, given row by row. */
final class StandardFile implements AutoCloseable {

    /** A first line that tells Excel, and nobody else, the separator of the cells. */
    private static final Pattern SEPARATOR_FOR_EXCEL = Pattern.compile("(?i)\"?sep=.\"?");

    private final Records records;
    private final Layout layout;
    private final int size;
    private final List<ImportIssue> issues = new ArrayList<>();
    private int firstShort;
    private int shortLines;
    private @Nullable ImportIssue firstBlank;

    private StandardFile(Records records, Layout layout, TextCheck text) {
        this.records = records;
        this.layout = layout;
        this.size = text.lines() - 1;
        if (text.byteOrderMark()) {
            issues.add(new ImportIssue(1, null, null, ImportReason.BOM.with()));
        }
        issues.addAll(layout.issues());
    }

    /** @throws fr.maillage.command.Refusal where the file as a whole cannot be read */
    static StandardFile open(ReceivedFile file) throws IOException {
        TextCheck text;
        try (var bytes = file.open()) {
            text = TextCheck.of(bytes);
        }
        var lines = new Lines(file.open(), text.byteOrderMark());
        var header = lines.next();
        while (header != null
                && (header.isBlank() || SEPARATOR_FOR_EXCEL.matcher(header).matches())) {
            header = lines.next();
        }
        if (header == null) {
            lines.close();
            throw Refusals.file(ImportReason.FILE_EMPTY);
        }
        try {
            var layout = Layout.of(header, lines.number());
            var records = new Records(lines, layout.separator(), cells -> isRecord(layout, cells));
            return new StandardFile(records, layout, text);
        } catch (RuntimeException unreadable) {
            lines.close();
            throw unreadable;
        }
    }

    /** The issues of the file as a whole. They are complete once its last line is read. */
    List<ImportIssue> issues() {
        var all = new ArrayList<>(issues);
        if (firstShort > 0) {
            all.add(new ImportIssue(firstShort, null, null, ImportReason.CELLS_LEFT_OUT.with(shortLines)));
        }
        if (firstBlank != null) {
            all.add(firstBlank);
        }
        return List.copyOf(all);
    }

    /** The lines after the header, blank ones included, to show progress. */
    int size() {
        return size;
    }

    /** The next line that holds anything; null after the last. */
    @Nullable Line next() throws IOException {
        var record = records.next();
        if (record == null) {
            return null;
        }
        var cells = record.cells();
        if (cells == null) {
            return broken(record.line(), ImportReason.QUOTE_OPEN);
        }
        if (!fits(layout, cells)) {
            return broken(
                    record.line(),
                    cells.size() < layout.width() ? ImportReason.CELLS_MISSING : ImportReason.CELLS_EXTRA,
                    cells.size(),
                    layout.width());
        }
        var row = new Line.Row(record.line(), layout, cells);
        note(row);
        return row;
    }

    /** Whether the cells fit the header. Spreadsheets leave out empty cells at the end of a line, and add some. */
    private static boolean fits(Layout layout, List<String> cells) {
        return cells.size() >= layout.width()
                ? cells.stream().skip(layout.width()).allMatch(String::isBlank)
                : cells.size() >= layout.least() && ShortLine.lacksOnlyItsEnd(new Line.Row(0, layout, cells));
    }

    /**
     * Whether cells of several lines are those of one record. More is asked of them than of one line, because a
     * forgotten quote may have joined them.
     */
    private static boolean isRecord(Layout layout, List<String> cells) {
        return cells.size() == layout.width()
                || fits(layout, cells) && ShortLine.isDated(new Line.Row(0, layout, cells));
    }

    private void note(Line.Row row) {
        if (row.cells().size() < layout.width()) {
            shortLines++;
            firstShort = firstShort == 0 ? row.number() : firstShort;
        }
        if (firstBlank == null) {
            firstBlank = NationalStandard.COLUMNS.stream()
                    .filter(column -> Blank.is(column, row.text(column)))
                    .findFirst()
                    .map(column -> blank(row, column))
                    .orElse(null);
        }
    }

    private static ImportIssue blank(Line.Row row, String column) {
        return new ImportIssue(row.number(), column, row.text(column), ImportReason.CELLS_BLANK.with(row.text(column)));
    }

    private static Line broken(int line, Reason reason, Object... args) {
        return new Line.Broken(new ImportIssue(line, null, null, reason.with(args)));
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
