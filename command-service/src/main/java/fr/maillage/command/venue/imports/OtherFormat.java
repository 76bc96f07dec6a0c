package fr.maillage.command.venue.imports;

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

    private static final String NOT_CSV = "Ce fichier est %s, pas un texte CSV.";
    private static final String SAVE_AS = " Enregistrez le fichier au format « CSV UTF-8 » et recommencez.";
    private static final String UNPACK =
            "Ce fichier est %s : décompressez-le et envoyez le fichier CSV qu'il contient.";

    private static final Map<String, String> DOCUMENTS = Map.of(
            "25504446", "un PDF",
            "50415231", "au format Parquet",
            "53514c69", "une base de données SQLite",
            "7b5c7274", "un document RTF",
            "89504e47", "une image",
            "ffd8ff", "une image",
            "47494638", "une image");

    private static final Map<String, String> ARCHIVES = Map.of(
            "1f8b", "compressé deux fois (gzip)",
            "504b0506", "une archive zip vide",
            "377abcaf", "une archive 7z",
            "52617221", "une archive RAR",
            "425a68", "compressé en bzip2",
            "fd377a58", "compressé en xz",
            "28b52ffd", "compressé en zstd");

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

    private static Optional<String> known(Map<String, String> formats, String first) {
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
                    : archive("une archive zip");
        } catch (IOException | IllegalArgumentException damaged) {
            return spreadsheet();
        }
    }

    /** The refusal of JSON, XML or a web page; null for another text. No header of a table begins like those. */
    private static @Nullable Refusal text(byte[] head, int length) {
        var start = new String(head, 0, Math.min(length, 1_000), StandardCharsets.UTF_8);
        var text = (start.startsWith("\ufeff") ? start.substring(1) : start).stripLeading();
        if (text.startsWith("{") || text.startsWith("[")) {
            return other("du JSON");
        }
        if (text.startsWith("<")) {
            var page = text.toLowerCase(Locale.ROOT);
            return page.startsWith("<!doctype html") || page.startsWith("<html")
                    ? Refusals.file(
                            "import.file.other",
                            "Ce fichier est une page web, pas un texte CSV : l'adresse dont il vient demande peut-être une connexion. Téléchargez le fichier CSV lui-même.")
                    : other("du XML");
        }
        return null;
    }

    private static Refusal spreadsheet() {
        return Refusals.file(
                "import.file.spreadsheet", NOT_CSV.formatted("un classeur (Excel ou LibreOffice)") + SAVE_AS);
    }

    private static Refusal archive(String what) {
        return Refusals.file("import.file.archive", UNPACK.formatted(what));
    }

    private static Refusal other(String what) {
        return Refusals.file("import.file.other", NOT_CSV.formatted(what) + SAVE_AS);
    }
}
