package fr.maillage.command.http;

import fr.maillage.command.FieldError;
import fr.maillage.command.log.Receipt;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The writer of answers, as bytes of a known length: on this route every conversion would be paid thousands of times a
 * second.
 */
public final class Answers {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Answers() {}

    /** @param warnings what other readers will make of what was recorded */
    static void acknowledge(Receipt receipt, int status, List<FieldError> warnings, HttpServletResponse response)
            throws IOException {
        response.setStatus(status);
        response.setHeader("ETag", "\"" + receipt.sequence() + "\"");
        response.setHeader("Maillage-Position", Long.toString(receipt.position()));
        var json = "{\"id\":\"" + receipt.id() + "\",\"sequence\":" + receipt.sequence() + ",\"position\":"
                + receipt.position() + (warnings.isEmpty() ? "" : ",\"warnings\":" + JSON.writeValueAsString(warnings))
                + "}";
        write(json.getBytes(StandardCharsets.UTF_8), "application/json", response);
    }

    /** Writes a refusal, with the headers that help to go on. */
    public static void problem(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        if (problem.passing()) {
            response.setHeader("Retry-After", Integer.toString(Problem.RETRY_AFTER_SECONDS));
        }
        if (problem.more().get("current") instanceof Long current && current >= 0) {
            response.setHeader("ETag", "\"" + current + "\"");
        }
        write(problem.json(), Problem.MEDIA_TYPE, response);
    }

    public static void write(byte[] body, String mediaType, HttpServletResponse response) throws IOException {
        response.setContentType(mediaType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
