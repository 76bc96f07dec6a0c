package fr.maillage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The running server of a PostgreSQL data folder, whoever started it: the folder's own pid file says which process it is. */
record Postmaster(ProcessHandle process, int port) {

    private static final String PID_FILE = "postmaster.pid";
    private static final int PORT_LINE = 3;

    /** Empty when none runs; a pid that now belongs to another program does not count. */
    static Optional<Postmaster> of(Path data) {
        var lines = pidFile(data);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        return named(lines)
                .filter(Postmaster::runs)
                .map(process -> new Postmaster(
                        process, Integer.parseInt(lines.get(PORT_LINE).strip())));
    }

    /**
     * Makes the folder ready for a start: waits for a dead server that the system has not buried yet, and forgets one whose pid was
     * given to another program since (after a power cut), which PostgreSQL would take for itself.
     */
    static void settle(Path data) {
        named(pidFile(data)).ifPresent(process -> {
            Waiting.until(() -> !process.isAlive() || isKnown(process), "the dead PostgreSQL to be gone");
            if (process.isAlive() && !isPostgres(process)) {
                forget(data);
            }
        });
    }

    private static void forget(Path data) {
        try {
            Files.deleteIfExists(data.resolve(PID_FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> pidFile(Path data) {
        try {
            return Files.readAllLines(data.resolve(PID_FILE));
        } catch (IOException none) {
            return List.of();
        }
    }

    private static Optional<ProcessHandle> named(List<String> pidFile) {
        return pidFile.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(pidFile.getFirst().strip()));
    }

    /** A process that ended but that nobody has waited for still has a pid, but no command any more. */
    private static boolean isKnown(ProcessHandle process) {
        return process.info().command().isPresent();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    /** Ends the server and all its backends as a power cut would (SIGKILL). */
    void kill() {
        var all = Stream.concat(Stream.of(process), process.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        Waiting.until(() -> all.stream().noneMatch(Postmaster::runs), "the killed PostgreSQL to be gone");
    }

    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && isPostgres(process);
    }
}
