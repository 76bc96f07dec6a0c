package fr.maillage.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.lang.reflect.Type;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The hash of a projection's shape: its views, the columns and indexes of its tables, and who sees what. It is the same
 * on every machine and in every run. The result of a fold and the value of a column are code, and no part of it.
 */
final class ShapeHash {

    /** 48 bits: two shapes of one projection have one chance in 281 million million to get the same hash. */
    private static final int BYTES = 6;

    private ShapeHash() {}

    /** The hash, in twelve hexadecimal digits. */
    static String of(Projection<?> projection) {
        var columns = projection.columns().stream().map(ShapeHash::column);
        var readers = Stream.of(projection.seenByEverybody(), projection.seenByMembers(), projection.seenByOutsiders());
        var shape = Stream.of(
                        Stream.of(view(projection.viewType())), columns, readers.map(rule -> "seen " + text(rule)))
                .flatMap(lines -> lines)
                .collect(joining("\n"));
        return HexFormat.of().formatHex(Arrays.copyOf(sha256(shape), BYTES));
    }

    private static String view(Type type) {
        return "view " + new TypeShape().of(type);
    }

    private static String column(Column<?> column) {
        var type = column.type();
        return "column " + text(column.name()) + " " + type.name() + " " + text(type.sql()) + " "
                + indexes(column.indexes());
    }

    private static String indexes(List<String> definitions) {
        return definitions.stream().map(ShapeHash::text).collect(joining(" "));
    }

    /** Free text behind its length, so that nothing in it can be mistaken for what follows it. */
    private static String text(String free) {
        return free.length() + ":" + free;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
