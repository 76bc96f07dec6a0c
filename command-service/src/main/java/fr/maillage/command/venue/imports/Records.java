package fr.maillage.command.venue.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV text: one per line, or several lines where a quoted cell holds line breaks. A quote that is
 * never closed costs its own line only; without this, it would swallow the lines after it.
 */
final class Records implements AutoCloseable {

    /** The most lines of one record. Beyond them its quote counts as forgotten. */
    private static final int MAX_LINES_OF_A_RECORD = 100;

    /**
     * One record.
     *
     * @param line the line on which it begins
     * @param cells null where a quote is never closed
     */
    record CsvRecord(int line, @Nullable List<String> cells) {}

    private final Lines lines;
    private final CsvReader.CsvReaderBuilder csv;
    private final Predicate<List<String>> isRecord;

    /** @param isRecord whether cells are those of one record */
    Records(Lines lines, char separator, Predicate<List<String>> isRecord) {
        this.lines = lines;
        this.csv = parser(separator);
        this.isRecord = isRecord;
    }

    /** The cells of one line; null where a quote stays open. */
    static @Nullable List<String> cells(String line, char separator) {
        return parse(parser(separator), line);
    }

    /** The next record that holds anything; null after the last. */
    @Nullable CsvRecord next() throws IOException {
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                var cells = parse(csv, line);
                var record = cells == null ? spanning(line) : new CsvRecord(lines.number(), cells);
                if (record.cells() == null || !record.cells().stream().allMatch(String::isBlank)) {
                    return record;
                }
            }
        }
        return null;
    }

    /**
     * The record that begins with an open quote. It reads on until the quote is closed; where the whole is no record
     * then, only the first line is taken.
     */
    private CsvRecord spanning(String first) throws IOException {
        var number = lines.number();
        var whole = new StringBuilder(first);
        var following = new ArrayList<String>();
        while (following.size() < MAX_LINES_OF_A_RECORD) {
            var line = lines.next();
            if (line == null) {
                break;
            }
            following.add(line);
            whole.append('\n').append(line);
            if (line.indexOf('"') >= 0) {
                var cells = parse(csv, whole.toString());
                if (cells != null && isRecord.test(cells)) {
                    return new CsvRecord(number, cells);
                }
                if (cells != null) {
                    break;
                }
            }
        }
        lines.putBack(following);
        return new CsvRecord(number, null);
    }

    private static CsvReader.CsvReaderBuilder parser(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .skipEmptyLines(false);
    }

    private static @Nullable List<String> parse(CsvReader.CsvReaderBuilder csv, String text) {
        try {
            return csv.ofSingleCsvRecord(text).getFields();
        } catch (CsvParseException unclosed) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
