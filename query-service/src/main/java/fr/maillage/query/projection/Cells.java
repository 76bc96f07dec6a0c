package fr.maillage.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form of column values for PostgreSQL: text for a statement, bytes for COPY in binary form. */
final class Cells {

    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final LocalDate EPOCH_DAY = LocalDate.of(2000, 1, 1);
    private static final int TEXT_OID = 25;
    private static final int INTEGER_OID = 23;
    private static final int UUID_OID = 2950;

    private Cells() {}

    /** The value as text that PostgreSQL casts to the column's type; null for NULL. */
    static @Nullable String literal(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Collection<?> items -> array(items);
            default -> storable(value.toString());
        };
    }

    /** Writes the value as a field of a row in COPY's binary form: its length, then its bytes. */
    static void write(DataOutputStream out, ColumnType type, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
            return;
        }
        switch (type) {
            case TEXT -> bytes(out, storable(value.toString()).getBytes(UTF_8));
            case UUID -> uuid(out, (UUID) value);
            case INTEGER, COMMUNE -> {
                out.writeInt(Integer.BYTES);
                out.writeInt((Integer) value);
            }
            case BIGINT -> number(out, (Long) value);
            case DOUBLE -> number(out, Double.doubleToRawLongBits((Double) value));
            case BOOLEAN -> {
                out.writeInt(1);
                out.writeBoolean((Boolean) value);
            }
            case DATE -> {
                out.writeInt(Integer.BYTES);
                out.writeInt(Math.toIntExact(ChronoUnit.DAYS.between(EPOCH_DAY, (LocalDate) value)));
            }
            case TIMESTAMP -> number(out, ChronoUnit.MICROS.between(EPOCH, (Instant) value));
            case TEXTS -> array(out, ColumnType.TEXT, TEXT_OID, (Collection<?>) value);
            case INTEGERS -> array(out, ColumnType.INTEGER, INTEGER_OID, (Collection<?>) value);
            case UUIDS -> array(out, ColumnType.UUID, UUID_OID, (Collection<?>) value);
            case LEXEMES -> bytes(out, ((Lexemes) value).binary());
        }
    }

    static void uuid(DataOutputStream out, UUID value) throws IOException {
        out.writeInt(2 * Long.BYTES);
        out.writeLong(value.getMostSignificantBits());
        out.writeLong(value.getLeastSignificantBits());
    }

    static void number(DataOutputStream out, long value) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(value);
    }

    static void bytes(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    private static void array(DataOutputStream out, ColumnType element, int elementOid, Collection<?> items)
            throws IOException {
        var body = new java.io.ByteArrayOutputStream();
        var fields = new DataOutputStream(body);
        fields.writeInt(items.isEmpty() ? 0 : 1);
        fields.writeInt(0);
        fields.writeInt(elementOid);
        if (!items.isEmpty()) {
            fields.writeInt(items.size());
            fields.writeInt(1);
        }
        for (var item : items) {
            write(fields, element, item);
        }
        out.writeInt(body.size());
        body.writeTo(out);
    }

    private static String array(Collection<?> items) {
        var text = new StringBuilder("{");
        for (var item : items) {
            if (text.length() > 1) {
                text.append(',');
            }
            text.append('"')
                    .append(storable(item.toString()).replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return text.append('}').toString();
    }

    /** The text without U+0000, the only character that PostgreSQL's text cannot hold. */
    private static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }
}
