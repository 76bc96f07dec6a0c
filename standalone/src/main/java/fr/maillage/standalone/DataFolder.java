package fr.maillage.standalone;

import fr.maillage.embedded.OwnersOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The folder that holds a network, for one running Maillage at a time: the lock goes with the process, however it ends. */
final class DataFolder implements AutoCloseable {

    /** What Maillage keeps there, and nothing that somebody else may have beside it. */
    private static final List<String> OWN =
            List.of("postgres", "kafka", "programs", "secrets", "logs", "demo", "demo-access.json", "maillage.json");

    private static final Duration HANDOVER = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path path;
    private final @Nullable FileChannel lock;

    private DataFolder(Path path, @Nullable FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder open(Path folder) {
        try {
            var path = closed(folder.toAbsolutePath().normalize());
            var lock = FileChannel.open(OwnersOnly.file(path.resolve("maillage.lock")), StandardOpenOption.WRITE);
            awaitLock(lock, path);
            return new DataFolder(path, lock);
        } catch (IOException e) {
            throw new Refused("data.unusable", folder, e.toString());
        }
    }

    /** For its owner alone. One that others could enter holds files that they could read: those first, so that nothing is left where that stops. */
    private static Path closed(Path path) throws IOException {
        if (Files.isDirectory(path) && !OwnersOnly.isClosed(path)) {
            for (var own : OWN) {
                OwnersOnly.all(path.resolve(own));
            }
        }
        return OwnersOnly.folder(path);
    }

    /** The folder of a Maillage that runs: to look into, not to start anything that it runs. */
    static DataFolder runningIn(Path folder) {
        return new DataFolder(folder.toAbsolutePath().normalize(), null);
    }

    /** Whoever was just killed, or stopped a moment ago, may still be on its way out. */
    private static void awaitLock(FileChannel lock, Path path) throws IOException {
        var deadline = System.nanoTime() + HANDOVER.toNanos();
        while (lock.tryLock() == null) {
            if (System.nanoTime() > deadline) {
                lock.close();
                throw new Refused("data.in.use", path);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    Path path() {
        return path;
    }

    /** Whether nothing was ever recorded in it. */
    boolean isNew() {
        return Files.notExists(postgres());
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path programs() {
        return path.resolve("programs");
    }

    Secrets secrets() {
        return new Secrets(path.resolve("secrets"));
    }

    Path logs() {
        return path.resolve("logs");
    }

    /** After a launcher was killed its processes stop by themselves: waits for them, and ends those that do not. Never another's. */
    void clearLeftovers() {
        Register.read(path).ifPresent(left -> left.processes().values().stream()
                .flatMap(running -> running.find().stream())
                .forEach(DataFolder::awaitEnd));
        Register.remove(path);
    }

    private static void awaitEnd(ProcessHandle left) {
        Console.say("leftover", Long.toString(left.pid()));
        try {
            left.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            left.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
