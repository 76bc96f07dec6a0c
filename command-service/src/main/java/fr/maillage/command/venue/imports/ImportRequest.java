package fr.maillage.command.venue.imports;

import fr.maillage.command.Refusal;
import fr.maillage.command.action.ValidationErrors;
import fr.maillage.command.values.Checked;
import fr.maillage.command.values.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
                "source", request.getParameter("source"), "Le nom de la source (source=…)", ImportRequest::source);
        var dryRun = errors.optional("dryRun", request.getParameter("dryRun"), ImportRequest::yesOrNo);
        var accept = request.getHeader("Accept");
        return new ImportRequest(source, Boolean.TRUE.equals(dryRun), accept != null && accept.contains(NDJSON));
    }

    private static Checked<String> source(String given) {
        var name = given.strip();
        return SOURCE.matcher(name).matches() || name.isEmpty()
                ? name.isEmpty() ? Checked.nothing() : Checked.of(name)
                : Checked.wrong(
                        "source.malformed",
                        "Le nom de la source compte 60 caractères au plus : lettres, chiffres, espaces, points, tirets.");
    }

    private static Checked<Boolean> yesOrNo(String given) {
        var word = given.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "true", "false" -> Checked.of(Boolean.valueOf(word));
            case "" -> Checked.nothing();
            default -> Checked.wrong("dry-run.malformed", "dryRun vaut true ou false.");
        };
    }

    private static void checkBody(HttpServletRequest request) {
        var given = request.getContentType() == null ? "" : request.getContentType();
        var mediaType = given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        var encoding = request.getHeader("Content-Encoding");
        if (!MEDIA_TYPES.contains(mediaType) || encoding != null && !encoding.equalsIgnoreCase("gzip")) {
            throw new Refusal(
                    "import.type",
                    "Le fichier doit être envoyé en text/csv ou application/gzip"
                            + (given.isEmpty() ? "." : ", et non en " + Wording.excerpt(given) + ".")
                            + (ZIP.matcher(mediaType).find() ? " Décompressez-le d'abord." : ""),
                    List.of(),
                    Refusal.Kind.UNSUPPORTED);
        }
        if (request.getContentLengthLong() > ReceivedFile.MAX_BYTES) {
            throw Refusals.tooLarge("Le fichier dépasse 64 Mo : coupez-le en plusieurs.");
        }
    }
}
