package fr.maillage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka 4.2 (KRaft, one node) that needs no installation: a process of its own with its own heap, on loopback only, in one
 * folder, where the next start finds everything again. It lets nobody in whom it does not know ({@link KafkaUser}).
 */
public final class EmbeddedKafka implements AutoCloseable {

    /** The network's topic, as shared-events names it. */
    private static final String TOPIC = "maillage.network-events";

    private static final List<String> FLAGS = List.of(
            "-Xms64m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dlogback.configurationFile=fr/maillage/embedded/kafka-logback.xml");

    /** It ends before C2 pays. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    private static @Nullable EmbeddedKafka shared;

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private final Map<KafkaUser, String> passwords;
    private final boolean temporary;
    private final TreeSet<String> topics = new TreeSet<>(List.of(TOPIC));
    private @Nullable TetheredProcess process;

    /**
     * In {@code folder}, created at the first start; the second port is for Kafka's talk with itself.
     *
     * @param passwords of all users, from this start on; letters and digits
     */
    public EmbeddedKafka(Path folder, int port, int controllerPort, Map<KafkaUser, String> passwords) {
        this(folder, port, controllerPort, passwords, false);
    }

    private EmbeddedKafka(
            Path folder, int port, int controllerPort, Map<KafkaUser, String> passwords, boolean temporary) {
        this.folder = folder.toAbsolutePath();
        this.port = port;
        this.controllerPort = controllerPort;
        this.passwords = new EnumMap<>(passwords);
        this.temporary = temporary;
    }

    /** Started, on random ports, in a folder that {@link #close()} deletes. */
    public static EmbeddedKafka temporary() {
        var passwords = new EnumMap<KafkaUser, String>(KafkaUser.class);
        for (var user : KafkaUser.values()) {
            passwords.put(user, UUID.randomUUID().toString());
        }
        var kafka = new EmbeddedKafka(
                Folders.temporary("kafka"), Loopback.freePort(), Loopback.freePort(), passwords, true);
        kafka.start();
        return kafka;
    }

    /** One for all tests of this JVM, gone with it: take a topic each. */
    public static synchronized EmbeddedKafka shared() {
        if (shared == null) {
            var kafka = temporary();
            Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop-shared-kafka"));
            shared = kafka;
        }
        return shared;
    }

    /** Starts it and waits until it lets everybody in; again after a {@link #kill()} too. */
    public void start() {
        launch(KafkaBroker.openMark(folder));
    }

    /** The same without waiting for the last second: whoever comes within it is refused, and has to try again. */
    public void startEarly() {
        launch(KafkaBroker.readyMark(folder));
    }

    private void launch(Path mark) {
        try {
            OwnersOnly.folder(folder);
            Files.deleteIfExists(KafkaBroker.readyMark(folder));
            Files.deleteIfExists(KafkaBroker.openMark(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var arguments =
                new ArrayList<>(List.of(folder.toString(), Integer.toString(port), Integer.toString(controllerPort)));
        arguments.addAll(topics);
        var flags = new ArrayList<>(FLAGS);
        if (temporary) {
            flags.add(SHORT_LIVED);
        }
        var started = TetheredProcess.java(
                flags,
                System.getProperty("java.class.path"),
                KafkaBroker.class.getName(),
                arguments,
                environment(),
                folder.resolve("kafka.out"));
        process = started;
        Waiting.until(() -> isThere(mark, started), "Kafka to serve, see " + folder.resolve("log"));
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("MAILLAGE_LOG_FOLDER", folder.resolve("log").toString());
        passwords.forEach((user, password) -> environment.put(KafkaBroker.variable(user), password));
        return environment;
    }

    private boolean isThere(Path mark, TetheredProcess started) {
        if (!started.isAlive()) {
            throw new IllegalStateException(
                    "Kafka did not start, see " + folder.resolve("log") + " and kafka.out beside");
        }
        return Files.exists(mark);
    }

    public String bootstrapServers() {
        return Loopback.HOST + ":" + port;
    }

    public int port() {
        return port;
    }

    /** Where Kafka talks with itself. */
    int controllerPort() {
        return controllerPort;
    }

    /** What a client of Kafka that comes as that user has to be told, where Kafka is included. */
    public Map<String, Object> client(KafkaUser user) {
        return user.client(bootstrapServers(), password(user));
    }

    public String password(KafkaUser user) {
        return user.password(passwords);
    }

    /** Gives everybody the same rights on a topic as on the network's: for tests, which take one each. */
    public void open(String topic) throws ExecutionException, InterruptedException {
        topics.add(topic);
        try (var rights = new KafkaRights(bootstrapServers(), passwords)) {
            rights.grant(topics);
            rights.awaitEffect(topic);
        }
    }

    /** Lets the user in by that password only, as far as it is not in yet: for tests. */
    public void replacePassword(KafkaUser user, String password) throws ExecutionException, InterruptedException {
        passwords.put(user, password);
        try (var rights = new KafkaRights(bootstrapServers(), passwords)) {
            rights.renew(List.of(user));
        }
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Process id of the broker. */
    public long pid() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process.pid();
    }

    /** Ends it as a power cut would (SIGKILL); {@link #start()} then recovers. */
    public void kill() {
        if (process != null) {
            process.kill();
        }
    }

    /** Stops it cleanly; it can be started again. */
    public void stop() {
        if (process != null) {
            process.close();
        }
    }

    /** Stops it for good. */
    @Override
    public void close() {
        stop();
        if (temporary) {
            Folders.delete(folder);
        }
    }
}
