package fr.maillage.command.venue.imports;

import fr.maillage.command.Reason;
import fr.maillage.command.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Files of other kinds that people send in place of a CSV, recognised by their first bytes. The refusal tells in one
 * sentence what to do.
 */
final class OtherFormat {

    private static final Map<String, Reason> DOCUMENTS = Map.of(
            "25504446", ImportReason.IS_PDF,
            "50415231", ImportReason.IS_PARQUET,
            "53514c69", ImportReason.IS_SQLITE,
            "7b5c7274", ImportReason.IS_RTF,
            "89504e47", ImportReason.IS_IMAGE,
            "ffd8ff", ImportReason.IS_IMAGE,
            "47494638", ImportReason.IS_IMAGE);

    private static final Map<String, Reason> ARCHIVES = Map.of(
            "1f8b", ImportReason.IS_GZIP_TWICE,
            "504b0506", ImportReason.IS_ZIP_EMPTY,
            "377abcaf", ImportReason.IS_SEVEN_ZIP,
            "52617221", ImportReason.IS_RAR,
            "425a68", ImportReason.IS_BZIP2,
            "fd377a58", ImportReason.IS_XZ,
            "28b52ffd", ImportReason.IS_ZSTD);

    private static final String OLD_SPREADSHEET = "d0cf11e0";
    private static final String ZIP = "504b0304";

    /** Beginnings of the first entry's name in archives of office programs. */
    private static final List<String> OFFICE =
            List.of("[content_types].xml", "mimetype", "_rels/", "docprops/", "xl/", "word/", "meta-inf/", "index/");

    private OtherFormat() {}

    /**
     * The refusal of a file that is no CSV; null where it may be one.
     *
     * @param head the beginning of a file
     * @param length of the head, in bytes
     */
    static @Nullable Refusal of(byte[] head, int length) {
        var first = HexFormat.of().formatHex(head, 0, Math.min(4, length));
        if (first.equals(OLD_SPREADSHEET)) {
            return spreadsheet();
        }
        if (first.equals(ZIP)) {
            return zip(head, length);
        }
        var archive = known(ARCHIVES, first);
        if (archive.isPresent()) {
            return archive(archive.get());
        }
        return known(DOCUMENTS, first).map(OtherFormat::other).orElseGet(() -> text(head, length));
    }

    private static Optional<Reason> known(Map<String, Reason> formats, String first) {
        return formats.entrySet().stream()
                .filter(format -> first.startsWith(format.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Refusal zip(byte[] head, int length) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(head, 0, length))) {
            var entry = zip.getNextEntry();
            var name = entry == null ? "" : entry.getName().toLowerCase(Locale.ROOT);
            return name.isEmpty() || OFFICE.stream().anyMatch(name::startsWith)
                    ? spreadsheet()
                    : archive(ImportReason.IS_ZIP);
        } catch (IOException | IllegalArgumentException damaged) {
            return spreadsheet();
        }
    }

    /** The refusal of JSON, XML or a web page; null for another text. No header of a table begins like those. */
    private static @Nullable Refusal text(byte[] head, int length) {
        var start = new String(head, 0, Math.min(length, 1_000), StandardCharsets.UTF_8);
        var text = (start.startsWith("\ufeff") ? start.substring(1) : start).stripLeading();
        if (text.startsWith("{") || text.startsWith("[")) {
            return other(ImportReason.IS_JSON);
        }
        if (text.startsWith("<")) {
            var page = text.toLowerCase(Locale.ROOT);
            return page.startsWith("<!doctype html") || page.startsWith("<html")
                    ? Refusals.file(ImportReason.FILE_PAGE)
                    : other(ImportReason.IS_XML);
        }
        return null;
    }

    private static Refusal spreadsheet() {
        return Refusals.file(ImportReason.FILE_SPREADSHEET);
    }

    private static Refusal archive(Reason what) {
        return Refusals.file(ImportReason.FILE_ARCHIVE, what);
    }

    private static Refusal other(Reason what) {
        return Refusals.file(ImportReason.FILE_OTHER, what);
    }
}
