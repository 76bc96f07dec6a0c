package fr.maillage.command.http;

import fr.maillage.command.CommandService;
import fr.maillage.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on an empty log, met as the hub meets it; what the log holds can be looked at beside. */
public final class Edge implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An answer, whole. */
    public record Answer(int status, String mediaType, String retryAfter, String location, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** What the answer's JSON says under a name, as text. */
        public String text(String name) {
            return json().path(name).asString();
        }

        public List<JsonNode> lines() {
            return body.lines().map(JSON::readTree).toList();
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext service;
    private final JdbcClient sql;

    public Edge(EmbeddedPostgres server) {
        this(server, server.newDatabase(), server.newDatabase());
    }

    /**
     * Another instance on the same databases, by their names.
     *
     * @param access of keys and of the security journal
     * @param more settings
     */
    public Edge(EmbeddedPostgres server, String log, String access, String... more) {
        service = SpringApplication.run(CommandService.class, Known.settings(server, log, access, more));
        sql = JdbcClient.create(server.dataSource(log));
    }

    public Answer post(String address, String mediaType, String body, String... headers)
            throws IOException, InterruptedException {
        return post(address, mediaType, body.getBytes(java.nio.charset.StandardCharsets.UTF_8), headers);
    }

    /** @param headers names and values, in turn */
    public Answer post(String address, String mediaType, byte[] body, String... headers)
            throws IOException, InterruptedException {
        return postAs(Known.ISSUER.hub(), address, mediaType, body, headers);
    }

    /**
     * As somebody else than the hub.
     *
     * @param bearer their token
     */
    public Answer postAs(String bearer, String address, String mediaType, byte[] body, String... headers)
            throws IOException, InterruptedException {
        var request = request(bearer, address, mediaType, body, headers);
        var answer = client.send(request, BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.headers().firstValue("Retry-After").orElse(""),
                answer.headers().firstValue("Location").orElse(""),
                answer.body());
    }

    /** Posts as the hub and gives the answer as it comes; whoever closes it goes away. */
    public InputStream begin(String address, String mediaType, String body, String... headers)
            throws IOException, InterruptedException {
        var request = request(
                Known.ISSUER.hub(),
                address,
                mediaType,
                body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                headers);
        return client.send(request, BodyHandlers.ofInputStream()).body();
    }

    private HttpRequest request(String bearer, String address, String mediaType, byte[] body, String... headers) {
        var port = Objects.requireNonNull(service.getEnvironment().getProperty("local.server.port"));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Content-Type", mediaType)
                .header("Authorization", "Bearer " + bearer)
                .POST(BodyPublishers.ofByteArray(body));
        for (var header = 0; header < headers.length; header += 2) {
            request.header(headers[header], headers[header + 1]);
        }
        return request.build();
    }

    /** Events in the log. */
    public long events() {
        return one("select count(*) from event_log");
    }

    public long one(String question) {
        return sql.sql(question).query(Long.class).single();
    }

    public List<String> texts(String question) {
        return sql.sql(question).query(String.class).list();
    }

    @Override
    public void close() {
        service.close();
    }
}
