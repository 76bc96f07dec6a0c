package fr.maillage.query.projection;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Rows of one table in PostgreSQL's binary COPY form, collected until there are enough to send. */
final class CopyBuffer {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int FLAGS_AND_EXTENSION_BYTES = 2 * Integer.BYTES;

    private final String sql;
    private final List<? extends Column<?>> columns;
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private DataOutputStream out = new DataOutputStream(bytes);

    /** @param table table with its schema; its columns in order: id, from_pos, [to_pos,] view, then the projection's */
    CopyBuffer(String table, List<? extends Column<?>> columns) {
        this.sql = "COPY " + table + " FROM STDIN (FORMAT binary)";
        this.columns = columns;
        begin();
    }

    String sql() {
        return sql;
    }

    int size() {
        return bytes.size();
    }

    boolean isEmpty() {
        return bytes.size() == SIGNATURE.length + FLAGS_AND_EXTENSION_BYTES;
    }

    void current(ViewVersion<?> row) {
        try {
            out.writeShort(3 + columns.size());
            Cells.uuid(out, row.id());
            Cells.number(out, row.from());
            rest(row);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void past(ViewVersion.Past<?> row) {
        try {
            out.writeShort(4 + columns.size());
            Cells.uuid(out, row.version().id());
            Cells.number(out, row.version().from());
            Cells.number(out, row.to());
            rest(row.version());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** All rows collected, ready to be sent. The buffer then begins anew. */
    byte[] drain() {
        try {
            out.writeShort(-1);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            begin();
        }
    }

    private void rest(ViewVersion<?> row) throws IOException {
        Cells.bytes(out, row.json());
        for (var column = 0; column < columns.size(); column++) {
            Cells.write(out, columns.get(column).type(), row.cells()[column]);
        }
    }

    private void begin() {
        bytes.reset();
        out = new DataOutputStream(bytes);
        bytes.writeBytes(SIGNATURE);
        bytes.writeBytes(new byte[FLAGS_AND_EXTENSION_BYTES]);
    }
}
