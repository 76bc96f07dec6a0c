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
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as a member's tool meets it: over HTTP, on its own log. */
final class Door implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ConfigurableApplicationContext service;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String root;
    final JdbcClient sql;

    Door(EmbeddedPostgres server) {
        var database = server.newDatabase();
        service = new SpringApplicationBuilder(CommandService.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.datasource.url=" + server.jdbcUrl(database),
                        "--spring.datasource.username=" + EmbeddedPostgres.USERNAME,
                        "--spring.datasource.password=" + server.password(),
                        // No broker answers there: posting must not need one.
                        "--maillage.kafka.bootstrap-servers=127.0.0.1:9");
        root = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
        sql = JdbcClient.create(server.dataSource(database));
    }

    Answer post(String path, String json, String... headers) {
        return post(path, json.getBytes(StandardCharsets.UTF_8), "application/json", headers);
    }

    Answer post(String path, byte[] body, String mediaType, String... headers) {
        var request = request(path).POST(BodyPublishers.ofByteArray(body)).header("Content-Type", mediaType);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Answer send(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    long facts() {
        return sql.sql("select count(*) from event_log").query(Long.class).single();
    }

    /** A structure of its own for a test. */
    UUID structure() {
        return post("/api/structures", "{\"name\":\"EPN de Liévin\",\"communeCode\":\"62510\"}")
                .id();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path));
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

        JsonNode json() {
            return MAPPER.readTree(response.body());
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
        java.util.List<String> errors() {
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
