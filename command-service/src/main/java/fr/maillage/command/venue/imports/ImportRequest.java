package fr.maillage.command.venue.imports;

import fr.maillage.command.Message;
import fr.maillage.command.Refusal;
import fr.maillage.command.action.ValidationErrors;
import fr.maillage.command.values.Checked;
import fr.maillage.command.values.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parameters of an import.
 *
 * @param source the publisher of the file: the name under which its records are found again
 * @param dryRun whether only to foresee the changes
 * @param streamed whether to stream the progress, line by line
 */
record ImportRequest(String source, boolean dryRun, boolean streamed) {

    static final String NDJSON = "application/x-ndjson";

    private static final Set<String> MEDIA_TYPES = Set.of(
            "text/csv",
            "application/csv",
            "text/tab-separated-values",
            "application/gzip",
            "application/x-gzip",
            // The types that some systems give a CSV, or any file: its first bytes tell.
            "application/vnd.ms-excel",
            "application/octet-stream");
    private static final Pattern ZIP = Pattern.compile("\\bzip\\b|-zip|7z|rar");
    private static final Pattern SOURCE = Pattern.compile("[\\p{L}\\d][\\p{L}\\d ._-]{0,59}");

    /**
     * Reads the parameters of a request. Their errors are added to {@code errors}.
     *
     * @throws Refusal where the file's type is not read here, or the file is too large
     */
    static ImportRequest of(HttpServletRequest request, ValidationErrors errors) {
        checkBody(request);
        var source = errors.required(
                "source", request.getParameter("source"), ImportReason.SOURCE_MISSING, ImportRequest::source);
        var dryRun = errors.optional("dryRun", request.getParameter("dryRun"), ImportRequest::yesOrNo);
        var accept = request.getHeader("Accept");
        return new ImportRequest(source, Boolean.TRUE.equals(dryRun), accept != null && accept.contains(NDJSON));
    }

    private static Checked<String> source(String given) {
        var name = given.strip();
        return SOURCE.matcher(name).matches() || name.isEmpty()
                ? name.isEmpty() ? Checked.nothing() : Checked.of(name)
                : Checked.wrong(ImportReason.SOURCE_MALFORMED);
    }

    private static Checked<Boolean> yesOrNo(String given) {
        var word = given.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "true", "false" -> Checked.of(Boolean.valueOf(word));
            case "" -> Checked.nothing();
            default -> Checked.wrong(ImportReason.DRY_RUN_MALFORMED);
        };
    }

    private static void checkBody(HttpServletRequest request) {
        var given = request.getContentType() == null ? "" : request.getContentType();
        var mediaType = given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        var encoding = request.getHeader("Content-Encoding");
        if (!MEDIA_TYPES.contains(mediaType) || encoding != null && !encoding.equalsIgnoreCase("gzip")) {
            throw Refusal.of(
                    Refusal.Kind.UNSUPPORTED,
                    given.isEmpty() ? ImportReason.NO_TYPE : ImportReason.TYPE,
                    Wording.excerpt(given),
                    ZIP.matcher(mediaType).find() ? ImportReason.UNPACK_FIRST : Message.NONE);
        }
        if (request.getContentLengthLong() > ReceivedFile.MAX_BYTES) {
            throw Refusals.tooLarge(ImportReason.FILE_TOO_LARGE);
        }
    }
}
