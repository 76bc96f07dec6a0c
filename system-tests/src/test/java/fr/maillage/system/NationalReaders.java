package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packages of npm that read our exports, installed once in the build's own folder and run by Node. */
record NationalReaders(Path folder) {

    private static final Path FOLDER = Path.of("target", "national-readers");

    /** Skips, and says why, where Node or the registry is not there. */
    static NationalReaders installed() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        for (var name : List.of("package.json", "read-venues.cjs", "judge-hours.cjs")) {
            try (var file = NationalReaders.class.getResourceAsStream("/national/" + name)) {
                Files.write(
                        FOLDER.resolve(name), Objects.requireNonNull(file, name).readAllBytes());
            }
        }
        needs("Node", runs(1, "node", "--version"));
        var there = Files.exists(FOLDER.resolve("node_modules/opening_hours"))
                && Files.exists(FOLDER.resolve("node_modules/@gouvfr-anct/lieux-de-mediation-numerique"));
        needs(
                "npm and its registry",
                there || runs(3, "npm", "install", "--silent", "--no-audit", "--no-fund", "--no-package-lock"));
        return new NationalReaders(FOLDER);
    }

    /** What a script says of what is given to it. */
    JsonNode say(String script, Object given, String... more) throws IOException, InterruptedException {
        var json = JsonMapper.shared();
        var input = folder.resolve(script + ".in.json");
        Files.write(input, json.writeValueAsBytes(given));
        var command =
                new ArrayList<>(List.of("node", script, input.getFileName().toString()));
        command.addAll(List.of(more));
        assertThat(runs(3, command.toArray(String[]::new)))
                .as(Files.readString(folder.resolve("said")))
                .isTrue();
        return json.readTree(Files.readString(folder.resolve("said")));
    }

    private static void needs(String what, boolean there) {
        if (!there) {
            System.getLogger("national-readers").log(System.Logger.Level.WARNING, "Skipped: {0} not there.", what);
        }
        assumeTrue(there, what + " not there: the national readers cannot be asked");
    }

    private static boolean runs(int minutes, String... command) throws InterruptedException {
        var builder = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("said").toFile());
        builder.environment().put("TZ", "Europe/Paris");
        try {
            var process = builder.start();
            if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
