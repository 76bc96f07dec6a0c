package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.maillage.system.Running.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A whole Maillage as its users start it: the launcher in a process of its own, in a new folder, on random ports. Nothing of
 * it is touched but through HTTP, Kafka and the kill command.
 */
final class Network implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);

    private static Network shared;

    private final Path folder;
    private final Process launcher;
    private final Running started;
    private final Http commands;
    private final Http pages;
    private Person admin;

    private Network(Path folder, Process launcher) throws IOException {
        this.folder = folder;
        this.launcher = launcher;
        await("Maillage to be ready, see " + folder)
                .atMost(START)
                .until(() -> !launcher.isAlive() || Running.isReady(data()));
        if (!launcher.isAlive()) {
            throw new AssertionError("The launcher ended:\n" + Files.readString(folder.resolve("launcher.out")));
        }
        this.started = Running.read(data());
        var key = Files.readString(folder.resolve("hub-key")).strip();
        this.commands = started.posts(key);
        this.pages = started.pages(key);
    }

    /**
     * One whose people another issuer vouches for.
     *
     * @param issuer its address
     */
    static Network trusting(String issuer) throws IOException {
        return start("--issuer", issuer);
    }

    /** @param options of the launcher, beyond where its data, ports and key are */
    static Network start(String... options) throws IOException {
        return in(Files.createTempDirectory("maillage-system-"), options);
    }

    /** The same folder once more, after {@link #halt}: another process, with these options. */
    Network again(String... options) throws IOException {
        return in(folder, options);
    }

    private static Network in(Path folder, String... options) throws IOException {
        var words = new ArrayList<>(
                List.of("--ports", "0", "--hub-key", folder.resolve("hub-key").toString()));
        words.addAll(List.of(options));
        var launcher = new ProcessBuilder(launcher(folder, words.toArray(String[]::new)))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("launcher.out").toFile());
        // What is tried here is not how much one may ask.
        launcher.environment().put("MAILLAGE_LIMITS_ACCOUNT_PER_SECOND", "1000000");
        launcher.environment().put("MAILLAGE_LIMITS_ANONYMOUS_PER_SECOND", "1000000");
        try (var programs = Programs.lentTo(folder.resolve("data"), services(options))) {
            var network = new Network(folder, launcher.start());
            programs.keep();
            return network;
        }
    }

    private static List<String> services(String... options) {
        return List.of(options).contains("--issuer")
                ? List.of("command-service", "query-service")
                : List.of("command-service", "query-service", "issuer");
    }

    private static List<String> launcher(Path folder, String... words) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                launcherJar().toString(),
                "--data",
                folder.resolve("data").toString()));
        command.addAll(List.of(words));
        return command;
    }

    /** Asks the launcher for one thing beside the network that runs, and answers what it said. */
    String command(List<String> words) throws IOException, InterruptedException {
        var output = folder.resolve("command.out");
        var asked = new ProcessBuilder(launcher(folder, words.toArray(String[]::new)))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(asked.waitFor(2, TimeUnit.MINUTES)).isTrue();
        var said = Files.readString(output);
        assertThat(asked.exitValue()).as(said).isZero();
        return said;
    }

    /** One for all tests that leave it standing; gone with this process. */
    static synchronized Network shared() throws IOException {
        if (shared == null) {
            var network = start();
            Runtime.getRuntime().addShutdownHook(new Thread(network::close, "stop-shared-network"));
            shared = network;
        }
        return shared;
    }

    private static Path launcherJar() {
        var jar = Path.of("..", "standalone", "target", "maillage", "maillage.jar");
        assertThat(jar).as("build first: mvn -DskipTests package").exists();
        return jar;
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Where actions are posted, with the hub's key. */
    Http commands() {
        return commands;
    }

    /** Where pages and the reading API are, with the hub's key. */
    Http pages() {
        return pages;
    }

    /** The same for somebody who keeps the whole running. */
    synchronized Http pagesOfAdmin() throws IOException, InterruptedException {
        if (admin == null) {
            admin = Person.of(this, "admin");
        }
        return admin.pages();
    }

    /**
     * Structures and what is between them, set up by somebody who may do everything.
     *
     * @param token of an admin
     */
    Scene scene(String token) throws Exception {
        return new Scene(started.posts(token), started.pages(token));
    }

    /** Addresses, which stay the same as long as it runs. */
    Running addresses() {
        return started;
    }

    /** Ends one process as a power cut would. */
    void kill(Part part) throws IOException {
        var victim = ProcessHandle.of(Running.read(data()).pid(part)).orElseThrow();
        assertThat(victim.destroyForcibly()).as("kill -9 of " + part).isTrue();
        victim.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Freezes a process or lets it go on: there, and yet away. */
    void signal(Part part, String signal) throws IOException, InterruptedException {
        var pid = Long.toString(Running.read(data()).pid(part));
        assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor())
                .isZero();
    }

    /** Stops everything as Ctrl-C would, sees that no process is left, and removes the folder. */
    @Override
    public void close() {
        halt();
        delete(folder);
    }

    /** The same, and leaves the folder. */
    void halt() {
        var family = launcher.descendants().toList();
        launcher.destroy();
        launcher.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        await("no process to be left behind").atMost(Duration.ofSeconds(20)).until(() -> family.stream()
                .noneMatch(ProcessHandle::isAlive));
    }

    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
