package fr.maillage.standalone;

import fr.maillage.standalone.Register.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Maillage started as its users start it, from what the build made, in a process of its own on random ports. */
record Launched(Process process, Path data, Path output) {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration OFTEN = Duration.ofMillis(50);

    static Launched start(Path folder, String name, String... options) throws IOException {
        var output = folder.resolve(name + ".out");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "maillage", "maillage.jar").toString(),
                "--data",
                folder.resolve("data").toString(),
                "--ports",
                "0"));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Launched(process, folder.resolve("data"), output);
    }

    /** What it says to one thing that is asked in place of a start. */
    static String command(Path folder, String name, String... options) throws IOException, InterruptedException {
        var asked = start(folder, name, options);
        asked.process().waitFor();
        return asked.said();
    }

    void awaitReady() {
        await("Maillage to be ready", () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the launcher ended: " + said());
            }
            return said().contains("Maillage est prêt") && Register.read(data).isPresent();
        });
    }

    Register register() {
        return Register.read(data).orElseThrow();
    }

    Map<String, Running> parts() {
        return register().processes();
    }

    /** What it told the person at the keyboard. */
    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void await(String what, BooleanSupplier done) {
        try {
            Awaitility.await(what).pollInterval(OFTEN).atMost(PATIENCE).until(done::getAsBoolean);
        } catch (ConditionTimeoutException inVain) {
            throw new AssertionError(said(), inVain);
        }
    }
}
