package fr.maillage.standalone;

import fr.maillage.embedded.Loopback;
import fr.maillage.embedded.Tether;
import fr.maillage.embedded.TetheredProcess;
import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One of the services: the artifact that a deployment runs, in a process of its own with its own heap. */
final class Service implements Part {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration STEP = Duration.ofMillis(50);

    /** A small heap is best served by the simple collector; the rest keeps the process small, not slow. */
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:ReservedCodeCacheSize=96m",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "-Daxoniq.update-checker.disabled=true");

    private final String name;
    private final Artifact artifact;
    private final Settings settings;
    private final DataFolder folder;
    private final StartMemory memory;
    private @Nullable TetheredProcess process;

    Service(String name, Artifact artifact, Settings settings, DataFolder folder) {
        this.name = name;
        this.artifact = artifact;
        this.settings = settings;
        this.folder = folder;
        this.memory = StartMemory.of(folder.programs(), name, artifact);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        try {
            var started = launch(memory.useIt(), settings.arguments(log(name)), name, settings.starting());
            process = started;
            awaitReady(started);
        } finally {
            settings.started();
        }
    }

    /** Makes the next starts faster: rehearses one beside the running service, on a database of its own and away from Kafka. */
    void remember() throws IOException, InterruptedException {
        if (memory.isMade()) {
            return;
        }
        var rehearsal = name + "-rehearsal";
        try (var rehearsed =
                launch(memory.makeIt(), settings.forRehearsal().arguments(log(rehearsal)), rehearsal, Map.of())) {
            rehearsed.standBack();
            if (rehearsed.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    && rehearsed.process().exitValue() == 0) {
                memory.keep(name);
            }
        }
    }

    private TetheredProcess launch(
            List<String> flags, List<String> arguments, String output, Map<String, String> more) {
        var environment = settings.environment();
        environment.putAll(more);
        return TetheredProcess.java(
                flags(flags),
                classPath(),
                artifact.mainClass(),
                arguments,
                environment,
                folder.logs().resolve(output + ".out"));
    }

    private List<String> flags(List<String> more) {
        return Stream.of(List.of("-Xms48m"), settings.java(), FLAGS, more)
                .flatMap(List::stream)
                .toList();
    }

    private String classPath() {
        return Artifact.jarOf(Tether.class) + File.pathSeparator + artifact.jar();
    }

    /**
     * Does one thing with the service's own program, beside it or without it. What that says, such as a password that is told once,
     * goes to whoever typed the command and into no file.
     *
     * @return the exit code
     */
    int run(List<String> command) throws InterruptedException {
        var arguments = Stream.concat(command.stream(), settings.databaseArguments().stream())
                .toList();
        try (var asked = TetheredProcess.speaking(
                flags(memory.useIt()), classPath(), artifact.mainClass(), arguments, settings.environment())) {
            if (!asked.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new Refused("part.failed", name, log(name));
            }
            return asked.process().exitValue();
        }
    }

    private Path log(String of) {
        return folder.logs().resolve(of + ".log");
    }

    private void awaitReady(TetheredProcess started) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (!listens() || !isReady(http)) {
                if (!started.isAlive() || System.nanoTime() > deadline) {
                    started.kill();
                    throw new Refused("part.failed", name, log(name));
                }
                Thread.sleep(STEP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + name + " was starting", e);
        }
    }

    /** Asked twenty times a second while others need the processor: nothing costs less. */
    private boolean listens() {
        try (var socket = new Socket(Loopback.HOST, settings.managementPort())) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        var readiness =
                URI.create("http://" + Loopback.HOST + ":" + settings.managementPort() + "/actuator/health/readiness");
        try {
            var request = HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(2));
            return http.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    @Override
    public long pid() {
        if (process == null) {
            throw new IllegalStateException(name + " is not started");
        }
        return process.pid();
    }

    @Override
    public void stop() {
        if (process != null) {
            process.close();
        }
    }
}
