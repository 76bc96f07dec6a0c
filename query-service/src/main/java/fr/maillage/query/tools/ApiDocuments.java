package fr.maillage.query.tools;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The current OpenAPI documents of both services: this one's own, and that of the command side. */
@Component
class ApiDocuments {

    static final String ADDRESS = "/v3/api-docs";

    private static final Logger LOGGER = LoggerFactory.getLogger(ApiDocuments.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** The API of a service changes from one version to the next, and not in between. */
    private static final Duration KEPT = Duration.ofSeconds(20);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final OpenApiWebMvcResource own;
    private final RestClient commands;
    private final Cache<String, JsonNode> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();

    ApiDocuments(OpenApiWebMvcResource own, @Value("${maillage.command-url}") String commandSide) {
        this.own = own;
        var answers = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        answers.setReadTimeout(PATIENCE);
        commands = RestClient.builder()
                .baseUrl(commandSide)
                .requestFactory(answers)
                .build();
    }

    /** The document of this service. */
    JsonNode reading(HttpServletRequest page) {
        var asked = new HttpServletRequestWrapper(page) {
            /** The document derives the address of its service from the address of the request. */
            @Override
            public StringBuffer getRequestURL() {
                return new StringBuffer(
                        ServletUriComponentsBuilder.fromContextPath(page).toUriString() + ADDRESS);
            }
        };
        return kept.get("reading", first -> told(asked));
    }

    private JsonNode told(HttpServletRequest asked) {
        try {
            return JSON.readTree(own.openapiJson(asked, ADDRESS, Locale.FRENCH));
        } catch (com.fasterxml.jackson.core.JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** The document of the command side; empty if that does not answer. An empty result is not cached. */
    Optional<JsonNode> acting() {
        var known = kept.getIfPresent("acting");
        if (known != null) {
            return Optional.of(known);
        }
        var told = told();
        if (told != null) {
            kept.put("acting", told);
        }
        return Optional.ofNullable(told);
    }

    private @Nullable JsonNode told() {
        try {
            var answer = commands.get().uri(ADDRESS).retrieve().body(byte[].class);
            var told = answer == null ? null : JSON.readTree(answer);
            return told == null || !told.has("paths") ? null : told;
        } catch (RestClientException | JacksonException unanswered) {
            LOGGER.warn(
                    "The command side does not say what it can be asked: {}", String.valueOf(unanswered.getMessage()));
            return null;
        }
    }
}
