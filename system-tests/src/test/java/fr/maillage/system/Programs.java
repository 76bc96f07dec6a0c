package fr.maillage.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;

/**
 * What services remember of how they start (AOT caches), made by the tests of the launcher or by the first network of a build, and handed
 * on to those after it: each of these starts as the second start of one folder does, and rehearses no more beside the tests. The launcher
 * uses none of another build.
 */
final class Programs implements AutoCloseable {

    private static final Path BUILT = Path.of("..", "standalone", "target");
    private static final Path KEPT = BUILT.resolve("programs");
    private static final Path SERVICES = BUILT.resolve("maillage").resolve("services");
    private static final Duration REHEARSALS = Duration.ofMinutes(4);

    private final Path data;
    private final List<String> services;
    private final FileChannel turn;

    private Programs(Path data, List<String> services, FileChannel turn) {
        this.data = data;
        this.services = services;
        this.turn = turn;
    }

    /**
     * Gives the folder of a network that is about to start what is remembered of this build. Where that is nothing yet, others wait, also
     * those of another process, until this one is closed.
     *
     * @param services that the network starts
     */
    static Programs lentTo(Path data, List<String> services) throws IOException {
        Files.createDirectories(KEPT);
        var turn = FileChannel.open(KEPT.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            turn.lock();
            if (areThere(KEPT, services)) {
                turn.close();
            }
            link(KEPT, programs(data));
        } catch (IOException | RuntimeException failed) {
            turn.close();
            throw failed;
        }
        return new Programs(data, services, turn);
    }

    /** Once the network runs: waits, where it is the first, until it has rehearsed, and keeps that for the others. */
    void keep() throws IOException {
        if (turn.isOpen()) {
            awaitRehearsals(data, services);
            link(programs(data), KEPT);
        }
    }

    @Override
    public void close() throws IOException {
        turn.close();
    }

    /** Without them starts are slower, and no test fails. */
    private static void awaitRehearsals(Path data, List<String> services) {
        try {
            await().atMost(REHEARSALS).until(() -> areThere(programs(data), services));
        } catch (ConditionTimeoutException slowerStarts) {
            System.out.println("What starts remember is not there after " + REHEARSALS);
        }
    }

    private static boolean areThere(Path folder, List<String> services) {
        return services.stream().allMatch(service -> isThere(folder, service));
    }

    /** Whether it is of the service as it was built last. */
    private static boolean isThere(Path folder, String service) {
        try (var remembered = Files.newDirectoryStream(folder, service + "-*.aot")) {
            var built = Files.getLastModifiedTime(SERVICES.resolve(service).resolve(service + ".jar"));
            for (var file : remembered) {
                if (Files.getLastModifiedTime(file).compareTo(built) > 0) {
                    return true;
                }
                Files.deleteIfExists(file);
            }
            return false;
        } catch (NoSuchFileException notYet) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path programs(Path data) {
        return data.resolve("programs");
    }

    /** The same files and no copies: they are large, and nobody writes to them once they have their name. */
    private static void link(Path from, Path to) throws IOException {
        if (Files.notExists(from)) {
            return;
        }
        Files.createDirectories(to);
        try (var remembered = Files.newDirectoryStream(from, "*.aot")) {
            for (var file : remembered) {
                var link = to.resolve(file.getFileName());
                try {
                    Files.createLink(link, file);
                } catch (FileAlreadyExistsException known) {
                    // It has them all since its first start.
                } catch (IOException | UnsupportedOperationException otherDisk) {
                    Files.copy(file, link);
                }
            }
        }
    }
}
