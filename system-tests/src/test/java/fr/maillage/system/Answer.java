package fr.maillage.system;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service answered. */
record Answer(int status, HttpResponse<byte[]> response) {

    private static final JsonMapper JSON = new JsonMapper();

    byte[] bytes() {
        return response.body();
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return JSON.readTree(bytes());
    }

    /** One JSON value per line. */
    List<JsonNode> lines() {
        return text().lines().map(JSON::readTree).toList();
    }

    List<JsonNode> items() {
        return StreamSupport.stream(json().path("items").spliterator(), false).toList();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Position in the log that the answer stands at. */
    long position() {
        return Long.parseLong(header("Maillage-Position"));
    }

    @Override
    public String toString() {
        return status + " " + response.uri() + "\n"
                + text().lines().limit(20).reduce("", (all, line) -> all + line + "\n");
    }
}
