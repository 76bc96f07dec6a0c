package fr.maillage.system;

import fr.maillage.wire.StreamClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the launcher writes down beside the data: what runs, and where. */
record Running(JsonNode register) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The processes that may die. */
    enum Part {
        POSTGRES("postgresql"),
        KAFKA("kafka"),
        COMMAND("command-service"),
        QUERY("query-service"),
        ISSUER("issuer");

        /** What an action goes through, from who posts it to who reads it. */
        static final List<Part> OF_AN_ACTION = List.of(POSTGRES, KAFKA, COMMAND, QUERY);

        private final String name;

        Part(String name) {
            this.name = name;
        }
    }

    static boolean isReady(Path data) throws IOException {
        var file = data.resolve("maillage.json");
        return Files.exists(file)
                && JSON.readTree(Files.readString(file)).path("ready").booleanValue();
    }

    static Running read(Path data) throws IOException {
        return new Running(JSON.readTree(Files.readString(data.resolve("maillage.json"))));
    }

    long pid(Part part) {
        return register.path("processes").path(part.name).path("pid").longValue();
    }

    Http posts(String key) {
        return new Http(register.path("posts").stringValue(), key);
    }

    Http pages(String key) {
        return new Http(register.path("pages").stringValue(), key);
    }

    /** Where people log in. */
    String issuer() {
        return register.path("issuer").stringValue();
    }

    String kafka() {
        return register.path("kafka").stringValue();
    }

    /** What a system has to be told that reads the stream. */
    Map<String, Object> stream() {
        var password = Path.of(register.path("kafkaReaderPasswordFile").stringValue());
        try {
            return StreamClient.settings(
                    kafka(), register.path("kafkaReader").stringValue(), Files.readString(password), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where PostgreSQL listens on loopback. */
    int postgresPort() {
        return URI.create(register.path("postgres").stringValue().substring("jdbc:".length()))
                .getPort();
    }

    String postgresUser() {
        return register.path("postgresUser").stringValue();
    }

    String postgresPassword() throws IOException {
        return Files.readString(Path.of(register.path("postgresPasswordFile").stringValue()))
                .strip();
    }
}
