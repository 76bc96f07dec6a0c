package fr.maillage.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A request as it is sent, of which nothing may be recorded.
 *
 * @param headers beside the token and the type, as name, value, name, value
 * @param lines how many lines must be refused, each alone; 0 where the request must be refused as a whole
 */
record Spoiled(String path, byte[] body, String type, List<String> headers, int lines) {

    private static final Set<String> RECORDED = Set.of("declared", "changed", "confirmed", "unchanged", "outdated");

    /** To be refused as a whole. */
    Spoiled(String path, byte[] body, String type, String... headers) {
        this(path, body, type, List.of(headers), 0);
    }

    Spoiled(String path, String body, String type, String... headers) {
        this(path, body.getBytes(UTF_8), type, headers);
    }

    /** Whether that is what it was answered: a problem document, or one refusal a line, each with its code. */
    boolean isRefusedBy(HttpResponse<byte[]> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("application/problem+json")) {
            return lines == 0
                    && answer.statusCode() / 100 == 4
                    && isProblem(new Answer(answer.statusCode(), answer).json());
        }
        if (lines == 0 || answer.statusCode() != 200 && answer.statusCode() != 422) {
            return false;
        }
        var said = new Answer(answer.statusCode(), answer).lines();
        return path.startsWith("/api/batch")
                ? said.size() == lines && said.stream().allMatch(Spoiled::isProblem)
                : isReportOfRefusals(said.getLast());
    }

    private boolean isReportOfRefusals(JsonNode report) {
        var refused = StreamSupport.stream(report.path("refused").spliterator(), false);
        return report.path("lines").intValue() == lines
                && report.path("refused").size() == lines
                && refused.allMatch(line -> line.path("code").isString())
                && RECORDED.stream().allMatch(count -> report.path(count).intValue() == 0);
    }

    private static boolean isProblem(JsonNode said) {
        return said.path("status").intValue() / 100 == 4 && said.path("code").isString();
    }

    @Override
    public String toString() {
        return "%s %s %s %.300s".formatted(path, type, headers, new String(body, UTF_8));
    }
}
