package fr.maillage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka 4.2 (KRaft, one node) that needs no installation: a process of its own with its own heap, on loopback only, in one
 * folder, where the next start finds everything again.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "-Xms64m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dlogback.configurationFile=fr/maillage/embedded/kafka-logback.xml");

    private static @Nullable EmbeddedKafka shared;

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private final boolean temporary;
    private @Nullable TetheredProcess process;

    /** In {@code folder}, created at the first start; the second port is for Kafka's talk with itself. */
    public EmbeddedKafka(Path folder, int port, int controllerPort) {
        this(folder, port, controllerPort, false);
    }

    private EmbeddedKafka(Path folder, int port, int controllerPort, boolean temporary) {
        this.folder = folder.toAbsolutePath();
        this.port = port;
        this.controllerPort = controllerPort;
        this.temporary = temporary;
    }

    /** Started, on random ports, in a folder that {@link #close()} deletes. */
    public static EmbeddedKafka temporary() {
        var kafka = new EmbeddedKafka(Folders.temporary("kafka"), Loopback.freePort(), Loopback.freePort(), true);
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

    /** Starts it and waits until it serves; again after a {@link #kill()} too. */
    public void start() {
        try {
            OwnersOnly.folder(folder);
            Files.deleteIfExists(KafkaBroker.readyMark(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var started = TetheredProcess.java(
                FLAGS,
                System.getProperty("java.class.path"),
                KafkaBroker.class.getName(),
                List.of(folder.toString(), Integer.toString(port), Integer.toString(controllerPort)),
                Map.of("MAILLAGE_LOG_FOLDER", folder.resolve("log").toString()),
                folder.resolve("kafka.out"));
        process = started;
        Waiting.until(() -> isReady(started), "Kafka to serve, see " + folder.resolve("log"));
    }

    private boolean isReady(TetheredProcess started) {
        if (!started.isAlive()) {
            throw new IllegalStateException(
                    "Kafka did not start, see " + folder.resolve("log") + " and kafka.out beside");
        }
        return Files.exists(KafkaBroker.readyMark(folder));
    }

    public String bootstrapServers() {
        return Loopback.HOST + ":" + port;
    }

    public int port() {
        return port;
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
