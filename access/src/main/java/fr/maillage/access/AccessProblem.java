package fr.maillage.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why somebody was not let in, in the form in which the network says every problem (RFC 9457).
 *
 * @param code stable
 * @param detail one sentence
 */
public record AccessProblem(int status, String code, String title, String detail) {

    private static final Control FRENCH_OTHERWISE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    public static final AccessProblem MALFORMED = french(400, "request.refused");

    public static final AccessProblem UNKNOWN_HOST = french(400, "request.host");

    public static final AccessProblem UNKNOWN_CALLER = french(401, "access.required");

    public static final AccessProblem UNPROVEN = french(401, "access.unproven");

    public static final AccessProblem FORBIDDEN = french(403, "access.forbidden");

    public static final AccessProblem TOO_LARGE = french(413, "body.large");

    public static final AccessProblem TOO_MANY = french(429, "access.too-many");

    public static final AccessProblem AWAY = french(503, "access.away");

    /** What a browser may do with an answer that is no page: nothing. */
    public static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Duration PASSING = Duration.ofSeconds(2);

    private static AccessProblem french(int status, String code) {
        return new AccessProblem(status, code, "", "").in(Locale.FRENCH);
    }

    /** The same problem in that language; as it is where its code has no wording here. */
    public AccessProblem in(Locale language) {
        var words = ResourceBundle.getBundle("fr.maillage.access.problems", language, FRENCH_OTHERWISE);
        return words.containsKey(code)
                ? new AccessProblem(status, code, words.getString(code + ".title"), words.getString(code))
                : this;
    }

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
