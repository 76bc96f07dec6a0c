package fr.maillage.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.maillage.standard.NationalStandard;
import fr.maillage.system.Recipes.Ask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Makes of a file that would be taken one of which nothing may be: wrong as a whole, or in each of its lines. */
final class FileSpoiling {

    private static final int MOST_LINES = 100_000;
    private static final int MOST_LINE_CHARACTERS = 100_000;
    private static final int MOST_BYTES = 64 << 20;
    private static final int GZIP_HEADER_BYTES = 10;

    private static final List<String> QUESTIONS = List.of(
            "",
            "?source=",
            "?source=%20",
            "?source=%00",
            "?source=..%2f..%2fetc",
            "?source='%20OR%201=1",
            "?source=%C3%28",
            "?source=" + "x".repeat(61),
            "?source=fuzz&dryRun=oui",
            "?source=fuzz&dryRun=yes",
            "?source=fuzz&dryRun=%00");

    private static final List<String> TYPES = Stream.concat(
                    Spoiling.STRANGE_TYPES.stream(), Stream.of("application/json", "application/zip", "text/csvx"))
            .toList();

    /** What a reader of cells may stumble over. None of it makes a line right. */
    private static final List<String> CELLS = List.of(
            "",
            " ",
            "\"",
            "'",
            "|||",
            "=1+1",
            "-1",
            "1e400",
            "NaN",
            "Infinity",
            "99999999999999999999",
            "\u202e\u2066",
            "\ufffd",
            "\ufeff",
            "😀".repeat(300),
            "é".repeat(6_000),
            "deux\nlignes",
            "W123456789",
            "Mo-Fr 99:99-25:00; PH off,",
            "http://[",
            "<script>alert(1)</script>",
            "${jndi:ldap://x}");

    private final Chance chance;
    private final Ask ask;
    private final String path;
    private final List<String> row;
    private final byte[] bomb;

    FileSpoiling(Chance chance, Ask ask) {
        this.chance = chance;
        this.ask = ask;
        path = ask.path().replaceFirst("\\?.*", "");
        row = Arrays.stream(ask.body().lines().toList().getLast().split(",", -1))
                .map(cell -> cell.replace("\"", ""))
                .toList();
        bomb = gzip("x".repeat(MOST_BYTES + 1).getBytes(UTF_8));
    }

    Spoiled spoil() {
        return switch (chance.below(14)) {
            case 0 -> new Spoiled(ask.path(), ask.body(), chance.any(TYPES));
            case 1 -> new Spoiled(ask.path(), ask.body(), ask.type(), header());
            case 2 -> new Spoiled(path + chance.any(QUESTIONS), ask.body(), ask.type());
            case 3 -> whole(Spoiling.notUtf8(chance, ask.body()));
            case 4 -> whole(BatchSpoiling.utf16(chance, ask.body()));
            case 5 -> whole((chance.any(List.of("PK\u0003\u0004", "\u0000\u0001")) + ask.body()).getBytes(UTF_8));
            case 6 -> whole(strangeHeader().getBytes(UTF_8));
            case 7 -> new Spoiled(ask.path(), brokenGzip(), "application/gzip");
            case 8 -> whole(chance.any(List.of("", "\n", " \r\n\t\n", "\ufeff")).getBytes(UTF_8));
            case 9 -> tooMuch();
            default -> lines(chance.between(1, 30));
        };
    }

    /** The bytes of the file tell more than what is said of it. */
    private Spoiled whole(byte[] file) {
        return chance.once(4)
                ? new Spoiled(ask.path(), gzip(file), "application/gzip")
                : new Spoiled(ask.path(), file, ask.type());
    }

    private String[] header() {
        return switch (chance.below(4)) {
            case 0 -> new String[] {"Content-Encoding", chance.any(List.of("br", "deflate", "gzip, br", "x"))};
            case 1 -> Spoiling.strangeKey(chance);
            default -> Spoiling.callersHeader(chance);
        };
    }

    /** Of columns that are not the standard's: one that is needed is missing, or one is there twice. */
    private String strangeHeader() {
        var columns = new ArrayList<>(NationalStandard.COLUMNS);
        var needed = chance.any(NationalStandard.REQUIRED);
        switch (chance.below(4)) {
            case 0 -> columns.remove(needed);
            case 1 -> columns.set(columns.indexOf(needed), chance.any(CELLS).replace("\n", ""));
            case 2 -> columns.add(needed);
            default -> columns.replaceAll(column -> chance.noise());
        }
        return String.join(",", columns) + "\n" + line(row, ",");
    }

    private byte[] brokenGzip() {
        var whole = gzip(ask.body().getBytes(UTF_8));
        if (chance.once(2)) {
            return Arrays.copyOf(whole, chance.between(2, whole.length - 1));
        }
        whole[chance.between(GZIP_HEADER_BYTES, whole.length - 1)] ^= (byte) (1 << chance.below(8));
        return whole;
    }

    private Spoiled tooMuch() {
        var header = ask.body().lines().findFirst().orElseThrow() + "\n";
        return switch (chance.below(8)) {
            case 0 -> new Spoiled(ask.path(), bomb, "application/gzip");
            case 1, 2, 3 -> whole((header + "x\n".repeat(MOST_LINES + 1)).getBytes(UTF_8));
            default -> whole((header + "x".repeat(MOST_LINE_CHARACTERS + 1)).getBytes(UTF_8));
        };
    }

    private Spoiled lines(int count) {
        var separator = chance.any(List.of(",", ";", "\t"));
        var end = chance.any(List.of("\n", "\r\n"));
        var file = Stream.concat(
                        Stream.of(line(NationalStandard.COLUMNS, separator)),
                        Stream.generate(() -> spoiledLine(separator)).limit(count))
                .collect(Collectors.joining(end));
        var bytes = file.getBytes(UTF_8);
        var headers = chance.once(3) ? List.of("Accept", "application/x-ndjson") : List.<String>of();
        return new Spoiled(
                ask.path() + chance.any(List.of("", "", "&dryRun=true")),
                chance.once(4) ? gzip(bytes) : bytes,
                ask.type(),
                headers,
                count);
    }

    /** Without something that a line needs, and strange in any other cell. */
    private String spoiledLine(String separator) {
        var cells = new ArrayList<>(row);
        if (chance.once(5)) {
            // Spreadsheets leave out empty cells after what is needed, of which the day comes last.
            var day = NationalStandard.COLUMNS.indexOf("date_maj");
            return chance.once(2)
                    ? line(cells.subList(0, chance.between(1, day)), separator)
                    : line(Stream.concat(cells.stream(), Stream.of("de trop")).toList(), separator);
        }
        cells.replaceAll(cell -> chance.once(8) ? chance.any(CELLS) : cell);
        switch (chance.below(5)) {
            case 0 -> put(cells, "id", " ");
            case 1 -> put(cells, "nom", "");
            case 2 -> put(cells, "adresse", "");
            case 3 -> put(cells, "date_maj", chance.any(List.of("", "hier", "2026-13-45", "31/02/2026", "1e400")));
            default -> {
                put(cells, "commune", "Nulle Part");
                put(cells, "code_insee", chance.any(List.of("", "99999", "62", "-1", "2C004")));
            }
        }
        return line(cells, separator);
    }

    private static void put(List<String> cells, String column, String value) {
        cells.set(NationalStandard.COLUMNS.indexOf(column), value);
    }

    private static String line(List<String> cells, String separator) {
        return cells.stream()
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(separator));
    }

    private static byte[] gzip(byte[] bytes) {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
