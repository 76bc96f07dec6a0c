package fr.maillage.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why somebody was not let in, in the form in which the network says every problem (RFC 9457).
 *
 * @param code stable
 * @param detail one sentence in French
 */
public record AccessProblem(int status, String code, String title, String detail) {

    public static final AccessProblem MALFORMED = new AccessProblem(
            400,
            "request.refused",
            "Demande mal formée",
            "L'adresse ou les en-têtes de cette demande sont mal formés.");

    public static final AccessProblem UNKNOWN_HOST = new AccessProblem(
            400, "request.host", "Nom inconnu", "Ce service ne répond pas sous le nom que cette demande lui donne.");

    public static final AccessProblem UNKNOWN_CALLER = new AccessProblem(
            401,
            "access.required",
            "Identification nécessaire",
            "Il faut dire qui vous êtes : une clé ou un jeton, dans l'en-tête Authorization: Bearer.");

    public static final AccessProblem UNPROVEN = new AccessProblem(
            401,
            "access.unproven",
            "Identification refusée",
            "Ce jeton ou cette clé ne vaut rien ici : inconnu, expiré, révoqué, ou destiné à un autre service.");

    public static final AccessProblem FORBIDDEN =
            new AccessProblem(403, "access.forbidden", "Accès refusé", "Votre compte n'a pas le droit de faire cela.");

    public static final AccessProblem TOO_LARGE = new AccessProblem(
            413, "body.large", "Demande trop longue", "Ce formulaire est trop long. Rien n'a été enregistré.");

    public static final AccessProblem TOO_MANY = new AccessProblem(
            429, "access.too-many", "Trop de demandes", "Trop de demandes à la suite : patientez un peu.");

    public static final AccessProblem AWAY = new AccessProblem(
            503,
            "access.away",
            "Momentanément indisponible",
            "Votre identité ne peut pas être vérifiée en ce moment. Rien n'a été enregistré ; réessayez.");

    /** What a browser may do with an answer that is no page: nothing. */
    public static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Duration PASSING = Duration.ofSeconds(2);

    /** Answers with it. */
    public void answer(HttpServletResponse response) throws IOException {
        if (status == 401) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        if (status == 503) {
            retryAfter(response, PASSING);
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("status", status);
        fields.put("title", title);
        fields.put("detail", detail);
        fields.put("code", code);
        response.setStatus(status);
        // Said at the door, where no filter may have said it yet: nothing here is a page.
        response.setHeader("Content-Security-Policy", NO_PAGE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setContentType("application/problem+json");
        response.getOutputStream().write(MAPPER.writeValueAsBytes(fields));
    }

    /** Says when to come back, in whole seconds. */
    public static void retryAfter(HttpServletResponse response, Duration wait) {
        response.setHeader(
                "Retry-After", Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
    }
}
