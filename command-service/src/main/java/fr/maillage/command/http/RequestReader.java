package fr.maillage.command.http;

import fr.maillage.command.Carrier;
import fr.maillage.command.Refusal;
import fr.maillage.command.action.Findings;
import fr.maillage.command.log.Actor;
import fr.maillage.command.log.Caller;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.IdempotencyKey;
import fr.maillage.command.log.NewId;
import fr.maillage.command.log.Rights;
import fr.maillage.command.values.Checked;
import fr.maillage.command.values.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands around an action: its body as bytes, who asks and for whom, why, and under which conditions. */
public final class RequestReader {

    private static final int MOST_REASON_CHARACTERS = 500;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("([^;\\s]+)\\s*(?:;\\s*charset\\s*=\\s*\"?utf-?8\"?\\s*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY_TAG = Pattern.compile("\"(\\d{1,18})\"");

    private final String account;
    private final CommandLog log;
    private final NewId ids;

    /** @param account opaque reference of the one account there is until identities land */
    public RequestReader(String account, CommandLog log, NewId ids) {
        this.account = account;
        this.log = log;
        this.ids = ids;
    }

    /**
     * The body, read once.
     *
     * @param mediaType what it must be; a request without a body need not say
     * @param most bytes
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

    /** Who asks. What is wrong with the headers goes to the findings, under their names. */
    public Caller caller(HttpServletRequest request, Findings findings) {
        var actor = new Actor.Hub(commune -> true);
        var structure = findings.optional(
                "Maillage-Structure", request.getHeader("Maillage-Structure"), given -> structure(given, actor));
        var reason = findings.optional("Maillage-Reason", request.getHeader("Maillage-Reason"), RequestReader::reason);
        return new Caller(account, actor, structure, "api", reason, ids.next());
    }

    /** The key by which the same request can be sent again; null where the caller gave none. */
    public @Nullable IdempotencyKey key(HttpServletRequest request, byte[] body, Findings findings) {
        var key = findings.optional("Idempotency-Key", request.getHeader("Idempotency-Key"), RequestReader::key);
        return key == null ? null : IdempotencyKey.of(account, request.getRequestURI(), key, body);
    }

    /** The last fact of the subject that the caller has seen; null where it does not mind. */
    public @Nullable Long expectedSequence(HttpServletRequest request, Findings findings) {
        return findings.optional("If-Match", request.getHeader("If-Match"), RequestReader::sequence);
    }

    /** Refuses at once where the actor may not act for it. */
    private Checked<UUID> structure(String given, Actor actor) {
        UUID id;
        try {
            id = UUID.fromString(given.strip());
        } catch (IllegalArgumentException notAnId) {
            return Checked.wrong("actor.malformed", "L'identifiant (UUID) d'une structure est attendu.");
        }
        var seat = log.state(id)
                .filter(Carrier.class::isInstance)
                .map(Carrier.class::cast)
                .map(Carrier::communes);
        Rights.checkActsFor(actor, id, seat.orElse(List.of()));
        return seat.isPresent()
                ? Checked.of(id)
                : Checked.wrong("actor.unknown", "Aucune structure enregistrée n'a cet identifiant.");
    }

    private static Checked<String> reason(String given) {
        try {
            return Wording.line(
                    URLDecoder.decode(given.replace("+", "%2B"), StandardCharsets.UTF_8), MOST_REASON_CHARACTERS);
        } catch (IllegalArgumentException notEncoded) {
            return Checked.wrong(
                    "reason.malformed", "Le motif doit être encodé en pourcentage (UTF-8) : Fermeture%20estivale.");
        }
    }

    private static Checked<String> key(String given) {
        return KEY.matcher(given).matches()
                ? Checked.of(given)
                : Checked.wrong(
                        "idempotency.malformed",
                        "La clé d'idempotence compte de 1 à 255 caractères ASCII, sans espace.");
    }

    private static Checked<Long> sequence(String given) {
        var tag = ENTITY_TAG.matcher(given.strip());
        if (tag.matches()) {
            return Checked.of(Long.parseLong(tag.group(1)));
        }
        return given.strip().equals("*")
                ? Checked.nothing()
                : Checked.wrong(
                        "if-match.malformed", "If-Match attend l'ETag d'une réponse : \"3\", guillemets compris.");
    }

    private static void checkMediaType(HttpServletRequest request, String mediaType) {
        var given = request.getContentType() == null ? "" : request.getContentType();
        var fits = MEDIA_TYPE.matcher(given);
        var right = fits.matches() && fits.group(1).equalsIgnoreCase(mediaType);
        if (!right || request.getHeader("Content-Encoding") != null) {
            throw new Refusal(
                    "body.type",
                    "Le corps doit être en " + mediaType + ", en UTF-8 et non compressé"
                            + (given.isEmpty() ? "." : " : reçu « " + Wording.excerpt(given) + " »."),
                    List.of(),
                    Refusal.Kind.UNSUPPORTED);
        }
    }

    private static Refusal tooLarge(int most) {
        return new Refusal(
                "body.large",
                "Le corps dépasse " + most / 1024 + " Ko. Rien n'a été enregistré.",
                List.of(),
                Refusal.Kind.TOO_LARGE);
    }
}
