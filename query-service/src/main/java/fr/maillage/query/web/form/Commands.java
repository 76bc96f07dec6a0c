package fr.maillage.query.web.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;

import fr.maillage.access.KnownCaller;
import fr.maillage.events.Period;
import fr.maillage.query.Problem;
import fr.maillage.query.web.Reasons;
import fr.maillage.query.web.Texts;
import fr.maillage.query.web.form.Outcome.Conflict;
import fr.maillage.query.web.form.Outcome.Left;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriUtils;
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

    /** A file of a hundred thousand lines takes minutes on a small server. */
    private static final Duration PATIENCE_WITH_FILES = Duration.ofMinutes(30);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RestClient http;
    private final RestClient files;
    private final NewKey keys;
    private final Texts texts;

    Commands(@Value("${maillage.command-url}") String address, NewKey keys, Texts texts) {
        this.keys = keys;
        this.texts = texts;
        http = client(address, PATIENCE);
        files = client(address, PATIENCE_WITH_FILES);
    }

    private static RestClient client(String address, Duration patience) {
        var answers = new JdkClientHttpRequestFactory();
        answers.setReadTimeout(patience);
        return RestClient.builder().baseUrl(address).requestFactory(answers).build();
    }

    /**
     * Sends one command on.
     *
     * @param key sent again with the same one, it is recorded once
     * @param structure in whose name; null for the hub, or where an account has one only
     * @param reason why; null where that is not said, or part of the body
     */
    Outcome send(String command, JsonNode body, String key, @Nullable UUID structure, @Nullable String reason) {
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
                        if (reason != null) {
                            headers.set("Maillage-Reason", UriUtils.encode(reason, UTF_8));
                        }
                    })
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(JSON.writeValueAsBytes(body))
                    .exchange((asked, answer) -> outcome(answer));
        } catch (RestClientException unanswered) {
            return new Outcome.Unanswered();
        }
    }

    /**
     * Ends a key of a tool.
     *
     * @throws Problem where that was not done
     */
    public void revoke(String key) {
        switch (send("/api/keys/" + key + "/revoke", JSON.createObjectNode(), keys.next(), null, null)) {
            case Outcome.Key ended -> {}
            case Outcome.Recorded recorded -> {}
            case Outcome.Refused refused -> throw Problem.forbidden("key.refused", refused.message());
            case Outcome.Unanswered none -> throw Problem.notYet("key.unanswered", texts.of("form.unanswered"));
        }
    }

    /** Makes something of an answer as it comes. */
    public interface Hearing<T> {
        T hear(InputStream answer) throws IOException;
    }

    /**
     * Sends a file on and hears what becomes of it, line by line.
     *
     * @param token of whoever brought it, who may be gone by now
     * @throws RestClientException where nobody answers, or not to the end
     */
    public <T> T send(String command, Path file, String token, @Nullable UUID structure, Hearing<T> hearing) {
        return files.post()
                .uri(URI.create(command))
                .headers(headers -> {
                    headers.setBearerAuth(token);
                    if (structure != null) {
                        headers.set("Maillage-Structure", structure.toString());
                    }
                })
                .contentType(MediaType.valueOf("text/csv"))
                .accept(MediaType.APPLICATION_NDJSON)
                .body(new FileSystemResource(file))
                .exchange((asked, answer) -> hearing.hear(answer.getBody()));
    }

    /** Of whoever looks at the page at hand. */
    public static String token() {
        var known = (KnownCaller) SecurityContextHolder.getContext().getAuthentication();
        return known == null ? "" : known.getCredentials();
    }

    private static Outcome outcome(ClientHttpResponse answer) throws IOException {
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
        if (status < 300 && !said.has("position")) {
            return new Outcome.Key(said.path("key").stringValue(null));
        }
        if (status < 300) {
            return new Outcome.Recorded(
                    UUID.fromString(said.path("id").asString()),
                    said.path("position").asLong(),
                    said.path("workshops").size(),
                    said.path("workshops")
                            .valueStream()
                            .filter(one -> one.path("status").asInt() >= 400)
                            .map(one -> new Left(UUID.fromString(one.path("id").asString()), words(one, "detail")))
                            .toList());
        }
        var faults = new ArrayList<FormFault>();
        for (var error : said.path("errors")) {
            faults.add(new FormFault(error.path("field").asString(), words(error, "message")));
        }
        return new Outcome.Refused(status, words(said, "detail"), List.copyOf(faults), conflicts(said));
    }

    /** Those of which one is told who has it, then all else that is taken. */
    private static List<Conflict> conflicts(JsonNode said) {
        var told = said.path("conflicts").valueStream().map(Commands::conflict).toList();
        var taken = said.path("taken").valueStream().map(Commands::conflict).collect(toCollection(ArrayList::new));
        told.forEach(one -> taken.remove(new Conflict(null, one.period(), one.quantity(), one.late())));
        return Stream.concat(told.stream(), taken.stream()).toList();
    }

    private static String words(JsonNode said, String sentence) {
        return Reasons.words(said.path("code").asString(), said.path(sentence).asString());
    }

    private static Conflict conflict(JsonNode said) {
        return new Conflict(
                said.has("structureId")
                        ? UUID.fromString(said.path("structureId").asString())
                        : null,
                new Period(
                        Instant.parse(said.path("from").asString()),
                        Instant.parse(said.path("to").asString())),
                said.path("quantity").asInt(),
                said.path("late").asBoolean());
    }
}
