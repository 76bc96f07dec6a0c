package fr.maillage.command.http;

import fr.maillage.access.AccessProblem;
import fr.maillage.command.FieldError;
import fr.maillage.command.Message;
import fr.maillage.command.log.Receipt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The writer of answers, as bytes of a known length: on this route every conversion would be paid thousands of times a
 * second.
 */
public final class Answers {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(Message.class, new MessageWriter()))
            .build();

    private Answers() {}

    /** @param warnings what other readers will make of what was recorded */
    static void acknowledge(
            Receipt receipt,
            int status,
            List<FieldError> warnings,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setStatus(status);
        response.setHeader("ETag", "\"" + receipt.sequence() + "\"");
        response.setHeader("Maillage-Position", Long.toString(receipt.position()));
        var json = "{\"id\":\"" + receipt.id() + "\",\"sequence\":" + receipt.sequence() + ",\"position\":"
                + receipt.position()
                + (warnings.isEmpty()
                        ? ""
                        : ",\"warnings\":" + new String(json(warnings, request), StandardCharsets.UTF_8))
                + "}";
        write(json.getBytes(StandardCharsets.UTF_8), "application/json", response);
    }

    /** Writes a refusal in the language that the request asks for, with the headers that help to go on. */
    public static void problem(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(problem.status());
        if (problem.passing()) {
            response.setHeader("Retry-After", Integer.toString(Problem.RETRY_AFTER_SECONDS));
        }
        if (problem.more().get("current") instanceof Long current && current >= 0) {
            response.setHeader("ETag", "\"" + current + "\"");
        }
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, Words.of(request).tag());
        write(json(problem.fields(), request), Problem.MEDIA_TYPE, response);
    }

    /** Says why somebody is not let in, in the language that the request asks for. */
    public static void door(AccessProblem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var words = Words.of(request);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, words.tag());
        problem.in(words.locale()).answer(response);
    }

    /** The value as JSON, in UTF-8. Its messages are in the language that the request asks for. */
    public static byte[] json(Object value, HttpServletRequest request) {
        return JSON.writer().withAttribute(Words.class, Words.of(request)).writeValueAsBytes(value);
    }

    public static void write(byte[] body, String mediaType, HttpServletResponse response) throws IOException {
        response.setContentType(mediaType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static final class MessageWriter extends ValueSerializer<Message> {

        @Override
        public void serialize(Message message, JsonGenerator json, SerializationContext context) {
            json.writeString(((Words) context.getAttribute(Words.class)).of(message));
        }
    }
}
