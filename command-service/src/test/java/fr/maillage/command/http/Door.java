package fr.maillage.command.http;

import fr.maillage.command.CommandService;
import fr.maillage.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as people's tools meet it: over HTTP, on its own log; as the hub's, where nothing else is said. */
final class Door implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ConfigurableApplicationContext service;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String root;
    private final String hub = Known.ISSUER.hub();
    final JdbcClient sql;

    Door(EmbeddedPostgres server) {
        this(server, server.newDatabase(), server.newDatabase());
    }

    /**
     * Another instance on the same databases.
     *
     * @param more settings
     */
    Door(EmbeddedPostgres server, String log, String access, String... more) {
        service = new SpringApplicationBuilder(CommandService.class)
                .run(Known.settings(
                        server,
                        log,
                        access,
                        Stream.concat(
                                        // No broker answers there: posting must not need one.
                                        Stream.of("--maillage.kafka.bootstrap-servers=127.0.0.1:9"), Stream.of(more))
                                .toArray(String[]::new)));
        root = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
        sql = JdbcClient.create(server.dataSource(log));
    }

    Answer post(String path, String json, String... headers) {
        return post(path, json.getBytes(StandardCharsets.UTF_8), "application/json", headers);
    }

    Answer post(String path, byte[] body, String mediaType, String... headers) {
        return send("POST", hub, path, body, mediaType, headers);
    }

    /**
     * As somebody else than the hub.
     *
     * @param bearer their token or key; empty for none
     */
    Answer postAs(String bearer, String path, String json, String... headers) {
        return send("POST", bearer, path, json.getBytes(StandardCharsets.UTF_8), "application/json", headers);
    }

    Answer send(String method, String path) {
        return send(method, hub, path, new byte[0], "application/json");
    }

    /** @param headers names and values, in turn */
    Answer send(String method, String bearer, String path, byte[] body, String mediaType, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .method(method, BodyPublishers.ofByteArray(body))
                .header("Content-Type", mediaType);
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /**
     * As the hub, byte by byte.
     *
     * @param headers whole lines
     */
    RawHttp.Answer raw(String address, String body, String... headers) {
        return RawHttp.post(URI.create(root), address, body, hub, headers);
    }

    /** What the port for supervision answers. */
    Answer supervision(String path) {
        var port = service.getEnvironment().getProperty("local.management.port");
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));
    }

    <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    long events() {
        return sql.sql("select count(*) from event_log").query(Long.class).single();
    }

    /** A structure of its own for a test. */
    UUID structure() {
        return post("/api/structures", "{\"name\":\"EPN de Liévin\",\"communeCode\":\"62510\"}")
                .id();
    }

    /** A structure that the hub has accepted in the network. */
    UUID member() {
        var id = structure();
        post("/api/structures/" + id + "/request-membership", "{}");
        post("/api/structures/" + id + "/accept-membership", "{}");
        return id;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        service.close();
        client.close();
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        JsonNode json() {
            return MAPPER.readTree(response.body());
        }

        List<JsonNode> lines() {
            return response.body().lines().map(MAPPER::readTree).toList();
        }

        UUID id() {
            return UUID.fromString(json().get("id").stringValue());
        }

        long position() {
            return json().get("position").longValue();
        }

        String code() {
            return json().get("code").stringValue();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The paths of the fields at fault, each with its code. */
        List<String> errors() {
            var errors = Objects.requireNonNullElse(json().get("errors"), MAPPER.createArrayNode());
            return errors.valueStream()
                    .map(error -> error.get("field").stringValue() + " "
                            + error.get("code").stringValue())
                    .toList();
        }

        String detail() {
            return json().get("detail").stringValue();
        }
    }
}
