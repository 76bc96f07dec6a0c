package fr.maillage.standalone;

import fr.maillage.embedded.Loopback;
import fr.maillage.embedded.Tether;
import fr.maillage.embedded.TetheredProcess;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One of the two services: the artifact that a deployment runs, in a process of its own with its own heap. */
final class Service implements Part {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration STEP = Duration.ofMillis(50);

    /** A small heap is best served by the simple collector; the rest keeps the process small, not slow. */
    private static final List<String> FLAGS = List.of(
            "-Xms64m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:ReservedCodeCacheSize=96m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Daxoniq.update-checker.disabled=true");

    private final String name;
    private final Artifact artifact;
    private final int managementPort;
    private final Path logs;
    private final List<String> settings;
    private final Supplier<Map<String, String>> environment;
    private @Nullable TetheredProcess process;

    Service(
            String name,
            Artifact artifact,
            int managementPort,
            Path logs,
            List<String> settings,
            Supplier<Map<String, String>> environment) {
        this.name = name;
        this.artifact = artifact;
        this.managementPort = managementPort;
        this.logs = logs;
        this.settings = settings;
        this.environment = environment;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        var arguments = new ArrayList<>(settings);
        arguments.add("--server.address=" + Loopback.HOST);
        arguments.add("--management.server.address=" + Loopback.HOST);
        arguments.add("--management.server.port=" + managementPort);
        arguments.add("--management.endpoint.health.probes.enabled=true");
        arguments.add("--logging.file.name=" + logs.resolve(name + ".log"));
        arguments.add("--logging.logback.rollingpolicy.total-size-cap=50MB");
        arguments.add("--logging.console.enabled=false");
        arguments.add("--spring.main.banner-mode=off");
        var started = TetheredProcess.java(
                FLAGS,
                Artifact.jarOf(Tether.class) + File.pathSeparator + artifact.jar(),
                artifact.mainClass(),
                arguments,
                environment.get(),
                logs.resolve(name + ".out"));
        process = started;
        awaitReady(started);
    }

    private void awaitReady(TetheredProcess started) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (!isReady(http)) {
                if (!started.isAlive() || System.nanoTime() > deadline) {
                    started.kill();
                    throw new Refused("part.failed", name, logs.resolve(name + ".log"));
                }
                Thread.sleep(STEP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + name + " was starting", e);
        }
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        var readiness = URI.create("http://" + Loopback.HOST + ":" + managementPort + "/actuator/health/readiness");
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
