package fr.maillage.query.web.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;

import fr.maillage.access.KnownCaller;
import fr.maillage.events.Period;
import fr.maillage.query.Problem;
import fr.maillage.query.reading.Language;
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
import java.util.Locale;
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
 * The sender of commands from the pages to the command side, with the person's own token. The pages are one more client
 * of the public API: people who may not do something are told so by the command side.
 */
@Component
public class Commands {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How long to wait for the answer to a file: one of a hundred thousand lines takes minutes on a small server. */
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
     * Sends one command.
     *
     * @param command address at the command side
     * @param key idempotency key: sent again with the same key, the command is recorded once
     * @param structure the acting structure; null for the hub, or where the account has only one
     * @param reason why; null where it was not given, or is part of the body
     */
    Outcome send(String command, JsonNode body, String key, @Nullable UUID structure, @Nullable String reason) {
        try {
            return http.post()
                    .uri(command)
                    .headers(headers -> {
                        headers.setBearerAuth(token());
                        headers.set("Maillage-Source", "form");
                        headers.setAcceptLanguageAsLocales(List.of(Language.current()));
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
     * Revokes an API key.
     *
     * @throws Problem where it was refused or not answered
     */
    public void revoke(String key) {
        switch (send("/api/keys/" + key + "/revoke", JSON.createObjectNode(), keys.next(), null, null)) {
            case Outcome.Key ended -> {}
            case Outcome.Recorded recorded -> {}
            case Outcome.Refused refused -> throw Problem.forbidden("key.refused", refused.message());
            case Outcome.Unanswered none -> throw Problem.notYet("key.unanswered", texts.of("form.unanswered"));
        }
    }

    /** A reader of an answer while it arrives. */
    public interface Hearing<T> {
        T hear(InputStream answer) throws IOException;
    }

    /**
     * Sends a file, and reads the answer about it line by line.
     *
     * @param command address at the command side
     * @param token of the person who brought the file; they may be gone by now
     * @param language of the answer
     * @param structure the acting structure; null for the hub, or where the account has only one
     * @throws RestClientException where there is no answer, or it breaks off
     */
    public <T> T send(
            String command, Path file, String token, Locale language, @Nullable UUID structure, Hearing<T> hearing) {
        return files.post()
                .uri(URI.create(command))
                .headers(headers -> {
                    headers.setBearerAuth(token);
                    headers.setAcceptLanguageAsLocales(List.of(language));
                    if (structure != null) {
                        headers.set("Maillage-Structure", structure.toString());
                    }
                })
                .contentType(MediaType.valueOf("text/csv"))
                .accept(MediaType.APPLICATION_NDJSON)
                .body(new FileSystemResource(file))
                .exchange((asked, answer) -> hearing.hear(answer.getBody()));
    }

    /** The token of the viewer; empty where nobody is logged in. */
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

    /** The conflicts whose structure is told, then all other reservations that stand in the way. */
    private static List<Conflict> conflicts(JsonNode said) {
        var told = said.path("conflicts").valueStream().map(Commands::conflict).toList();
        var taken = said.path("taken").valueStream().map(Commands::conflict).collect(toCollection(ArrayList::new));
        told.forEach(one -> taken.remove(new Conflict(null, one.period(), one.quantity(), one.late())));
        return Stream.concat(told.stream(), taken.stream()).toList();
    }

    private static String words(JsonNode said, String sentence) {
        return Language.typeset(said.path(sentence).asString());
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
