package fr.maillage.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One thing that is posted.
 *
 * @param structure the member that posts it; null for the hub
 */
record Post(
        String path,
        String contentType,
        byte[] body,
        @Nullable UUID structure) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Post json(String path, Map<String, ?> body, @Nullable UUID structure) {
        return new Post(path, "application/json", JSON.writeValueAsBytes(body), structure);
    }

    static Post csv(String path, String body) {
        return new Post(path, "text/csv", body.getBytes(StandardCharsets.UTF_8), null);
    }
}
