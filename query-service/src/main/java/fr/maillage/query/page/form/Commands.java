package fr.maillage.query.page.form;

import fr.maillage.access.KnownCaller;
import fr.maillage.events.Period;
import fr.maillage.query.page.form.Outcome.Conflict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what people do on to the command side, with their own token: the pages are one more client of the public face, and
 * whoever may not do it is told so there.
 */
@Component
public class Commands {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final RestClient http;

    Commands(@Value("${maillage.command-url}") String address) {
        var answers = new JdkClientHttpRequestFactory();
        answers.setReadTimeout(PATIENCE);
        http = RestClient.builder().baseUrl(address).requestFactory(answers).build();
    }

    /**
     * Sends one command on.
     *
     * @param key sent again with the same one, it is recorded once
     * @param structure in whose name; null for the hub, or where an account has one only
     */
    Outcome send(String command, JsonNode body, String key, @Nullable UUID structure) {
        try {
            return http.post()
                    .uri(command)
                    .headers(headers -> {
                        headers.setBearerAuth(token());
                        headers.set("Maillage-Source", "form");
                        headers.set("Idempotency-Key", key);
                        if (structure != null) {
                            headers.set("Maillage-Structure", structure.toString());
                        }
                    })
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(JSON.writeValueAsBytes(body))
                    .exchange((asked, answer) -> outcome(answer));
        } catch (RestClientException unanswered) {
            return new Outcome.Unanswered();
        }
    }

    /** Of whoever looks at the page at hand. */
    static String token() {
        var known = (KnownCaller) SecurityContextHolder.getContext().getAuthentication();
        return known == null ? "" : known.getCredentials();
    }

    private static Outcome outcome(ClientHttpResponse answer) throws java.io.IOException {
        var status = answer.getStatusCode().value();
        if (status == 503 || status == 502 || status == 504) {
            return new Outcome.Unanswered();
        }
        JsonNode said;
        try {
            said = JSON.readTree(answer.getBody());
        } catch (JacksonException unreadable) {
            return new Outcome.Unanswered();
        }
        if (status < 300) {
            return new Outcome.Recorded(
                    UUID.fromString(said.path("id").asString()),
                    said.path("position").asLong());
        }
        var faults = new ArrayList<Fault>();
        for (var error : said.path("errors")) {
            faults.add(new Fault(error.path("field").asString(), words(error, "message")));
        }
        var conflicts = new ArrayList<Conflict>();
        said.path("conflicts").forEach(one -> conflicts.add(conflict(one)));
        return new Outcome.Refused(status, words(said, "detail"), List.copyOf(faults), List.copyOf(conflicts));
    }

    private static Conflict conflict(JsonNode said) {
        return new Conflict(
                UUID.fromString(said.path("structureId").asString()),
                new Period(
                        Instant.parse(said.path("from").asString()),
                        Instant.parse(said.path("to").asString())),
                said.path("quantity").asInt(),
                said.path("late").asBoolean());
    }

    /** As the pages write French. */
    private static String words(JsonNode said, String name) {
        return said.path(name).asString().replace('\'', '’');
    }
}
