package fr.maillage.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One thing that is posted.
 *
 * @param body of what is known of the subjects that were posted before
 * @param structure the member that posts it; null for the hub
 */
record Post(
        String path,
        String contentType,
        Body body,
        @Nullable UUID structure) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Writes a body. */
    interface Body {

        /** @param positions the position at which each subject was last posted about */
        byte[] bytes(Map<UUID, Long> positions);
    }

    static Post json(String path, Map<String, ?> body, @Nullable UUID structure) {
        return new Post(path, "application/json", positions -> JSON.writeValueAsBytes(body), structure);
    }

    /** Something said by the hub of what was last posted about a subject, by its position. */
    static Post ofPosition(String path, Map<String, ?> body, UUID subject) {
        return new Post(
                path,
                "application/json",
                positions -> {
                    var complete = new HashMap<String, Object>(body);
                    complete.put("position", positions.get(subject));
                    return JSON.writeValueAsBytes(complete);
                },
                null);
    }

    static Post csv(String path, String body) {
        return new Post(path, "text/csv", positions -> body.getBytes(StandardCharsets.UTF_8), null);
    }
}
