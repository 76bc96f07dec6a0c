package fr.maillage.command.http;

import fr.maillage.access.OwnHeader;
import fr.maillage.command.Refusal;
import fr.maillage.command.action.ValidationErrors;
import fr.maillage.command.log.Caller;
import fr.maillage.command.log.IdempotencyKey;
import fr.maillage.command.values.Checked;
import fr.maillage.command.values.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The reader of a request: its body as bytes, and the headers that set its conditions. */
public final class RequestReader {

    private static final Pattern BARE_KEY = Pattern.compile("[\\x21\\x23-\\x7e]{1,255}");

    /** A string of RFC 9651 (section 3.3.3), which the IETF's draft of this header asks for. */
    private static final Pattern QUOTED_KEY =
            Pattern.compile("\"((?:[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\[\"\\\\]){1,255})\"");

    private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("([^;\\s]+)\\s*(?:;\\s*charset\\s*=\\s*\"?utf-?8\"?\\s*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY_TAG = Pattern.compile("\"(\\d{1,18})\"");

    /**
     * The body, read once.
     *
     * @param mediaType media type that the body must have; a request without a body need not name it
     * @param most largest size, in bytes
     * @throws Refusal if the body is larger, or of another media type
     */
    public byte[] body(HttpServletRequest request, String mediaType, int most) throws IOException {
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        var body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw tooLarge(most);
        }
        if (body.length > 0) {
            checkMediaType(request, mediaType);
        }
        return body;
    }

    /** The key, of this account alone, by which the same request can be sent again; null if the caller gave none. */
    public @Nullable IdempotencyKey key(
            HttpServletRequest request, Caller caller, byte[] body, ValidationErrors errors) {
        var key = key(request, errors);
        return key == null ? null : IdempotencyKey.of(caller.author(), request.getRequestURI(), key, body);
    }

    /** The key, written in quotes or not; null if there is none, or if it is malformed. */
    public @Nullable String key(HttpServletRequest request, ValidationErrors errors) {
        return errors.header("Idempotency-Key", OwnHeader.of(request, "Idempotency-Key"), RequestReader::key);
    }

    /** The sequence of the last event of the subject that the caller has seen; null if the caller sets no condition. */
    public @Nullable Long expectedSequence(HttpServletRequest request, ValidationErrors errors) {
        return errors.header("If-Match", OwnHeader.of(request, "If-Match"), RequestReader::sequence);
    }

    static Checked<String> key(String given) {
        var quoted = QUOTED_KEY.matcher(given);
        if (quoted.matches()) {
            return Checked.of(ESCAPED.matcher(quoted.group(1)).replaceAll("$1"));
        }
        return BARE_KEY.matcher(given).matches() ? Checked.of(given) : Checked.wrong(HttpReason.IDEMPOTENCY_MALFORMED);
    }

    private static Checked<Long> sequence(String given) {
        var tag = ENTITY_TAG.matcher(given.strip());
        if (tag.matches()) {
            return Checked.of(Long.parseLong(tag.group(1)));
        }
        return given.strip().equals("*") ? Checked.nothing() : Checked.wrong(HttpReason.IF_MATCH_MALFORMED);
    }

    private static void checkMediaType(HttpServletRequest request, String mediaType) {
        var given = request.getContentType() == null ? "" : request.getContentType();
        var fits = MEDIA_TYPE.matcher(given);
        var right = fits.matches() && fits.group(1).equalsIgnoreCase(mediaType);
        if (!right || request.getHeader("Content-Encoding") != null) {
            throw Refusal.of(
                    Refusal.Kind.UNSUPPORTED,
                    given.isEmpty() ? HttpReason.BODY_NO_TYPE : HttpReason.BODY_TYPE,
                    mediaType,
                    Wording.excerpt(given));
        }
    }

    private static Refusal tooLarge(int most) {
        return Refusal.of(Refusal.Kind.TOO_LARGE, HttpReason.BODY_LARGE, most / 1024);
    }
}
