package fr.maillage.query.reading;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table that is being written as CSV, row by row. */
public final class CsvTable implements Closeable {

    /** The mark that tells a spreadsheet that the text is UTF-8, in UTF-8. */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvWriter csv;
    private final boolean forSpreadsheet;

    private CsvTable(CsvWriter csv, boolean forSpreadsheet) {
        this.csv = csv;
        this.forSpreadsheet = forSpreadsheet;
    }

    static CsvTable on(OutputStream out, boolean forSpreadsheet) throws IOException {
        var plain = CsvWriter.builder().lineDelimiter(LineDelimiter.LF);
        if (!forSpreadsheet) {
            return new CsvTable(plain.build(out), false);
        }
        out.write(BYTE_ORDER_MARK);
        return new CsvTable(
                plain.fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(out), true);
    }

    /**
     * Writes a row.
     *
     * @param cells numbers, which spreadsheets may calculate with; or anything else, as text; null where nothing is
     *     known
     */
    public void row(Stream<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.map(this::cell).toList());
    }

    private String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number ->
                forSpreadsheet ? number.toPlainString().replace('.', ',') : number.toPlainString();
            case Number number -> number.toString();
            default -> forSpreadsheet ? Cells.kept(value.toString()) : Cells.safe(value.toString());
        };
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
