package fr.maillage.query.security;

import fr.maillage.query.RunningService;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the service tells other systems of itself: its OpenAPI document. */
record Described(JsonNode api) {

    static Described by(RunningService service) throws Exception {
        return new Described(service.json("/v3/api-docs"));
    }

    /** One read of it. */
    record Read(String path, JsonNode operation) {

        /** An address that it answers 200 at. */
        String address() {
            return Addresses.described(path);
        }

        /** The same, and more asked. */
        String asking(String more) {
            return address() + (address().contains("?") ? "&" : "?") + more;
        }

        List<JsonNode> queries() {
            return operation
                    .path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("in").asString().equals("query"))
                    .toList();
        }

        boolean isForEverybody() {
            return operation.path("security").valueStream().anyMatch(JsonNode::isEmpty);
        }

        /** Asked of the service as somebody; a stream is not read, as it never ends. */
        Told ask(RunningService service, String address, String... headers) throws Exception {
            var answer = service.client().send(service.unknown(address, headers), BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                var live = type(answer).equals("text/event-stream");
                var text = live ? "" : new String(body.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                return new Told(answer.statusCode(), type(answer), text);
            }
        }

        private static String type(HttpResponse<?> answer) {
            return answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        }

        @Override
        public String toString() {
            return path;
        }
    }

    /** What an answer tells. */
    record Told(int status, String type, String body) {}

    Stream<Read> reads() {
        return api.path("paths")
                .propertyStream()
                .map(path -> new Read(path.getKey(), path.getValue().path("get")))
                .filter(read -> !read.operation().isMissingNode());
    }
}
