package fr.maillage.standalone;

import fr.maillage.embedded.EmbeddedPostgres;
import fr.maillage.embedded.KafkaUser;
import fr.maillage.embedded.Loopback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What runs from a data folder and where, written into it as {@code maillage.json} for other programs to read, and for the next start
 * to know what a killed one left behind.
 *
 * @param ready whether everything serves
 * @param pages address of the pages and of the reading API
 * @param posts address of the writing API
 * @param issuer who vouches for people, as it stands in their tokens
 * @param kafka bootstrap servers of the stream
 * @param kafkaReader whom a system comes as that reads the stream
 * @param kafkaReaderPasswordFile its password, for the eyes of whoever owns the folder
 * @param postgres JDBC address of the server, up to the database's name
 * @param processes the running processes by the name of their part
 */
record Register(
        boolean ready,
        String pages,
        String posts,
        String issuer,
        String pagesManagement,
        String postsManagement,
        String kafka,
        String kafkaReader,
        String kafkaReaderPasswordFile,
        String postgres,
        String postgresUser,
        String postgresPasswordFile,
        Map<String, Running> processes) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FILE = "maillage.json";

    /** A process, told apart from a later one with the same number by when it started. */
    record Running(long pid, Instant startedAt) {

        static Optional<Running> of(long pid) {
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().startInstant().map(started -> new Running(pid, started)));
        }

        /** The process itself, if it is still there. */
        Optional<ProcessHandle> find() {
            return ProcessHandle.of(pid)
                    .filter(process -> process.info().startInstant().equals(Optional.of(startedAt)));
        }
    }

    static Register of(Ports ports, String issuer, DataFolder folder, boolean ready, Map<String, Running> processes) {
        return new Register(
                ready,
                http(ports.pages()),
                http(ports.posts()),
                issuer,
                http(ports.pagesManagement()),
                http(ports.postsManagement()),
                Loopback.HOST + ":" + ports.kafka(),
                KafkaUser.READER.username(),
                folder.secrets().file(Servers.Kafka.secret(KafkaUser.READER)).toString(),
                "jdbc:postgresql://" + Loopback.HOST + ":" + ports.postgres() + "/",
                EmbeddedPostgres.USERNAME,
                folder.postgres().resolve("password").toString(),
                new TreeMap<>(processes));
    }

    int postgresPort() {
        return URI.create(postgres.substring("jdbc:".length())).getPort();
    }

    static String http(int port) {
        return "http://" + Loopback.HOST + ":" + port;
    }

    /** Empty where nothing was left by an earlier start, or nothing that can be read. */
    static Optional<Register> read(Path folder) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(folder.resolve(FILE)), Register.class));
        } catch (IOException | JacksonException none) {
            return Optional.empty();
        }
    }

    /** Replaces the file at once: a reader sees the old one or the new one. */
    void write(Path folder) {
        Secrets.write(
                folder.resolve(FILE), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
    }

    static void remove(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
