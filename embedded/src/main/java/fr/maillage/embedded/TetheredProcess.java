package fr.maillage.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that stops when its standard input ends, so with the one that started it at the latest. Deaf to Ctrl-C: it is told when its
 * turn comes. What it writes is for its owner alone.
 */
public final class TetheredProcess implements AutoCloseable {

    private static final boolean POSIX = File.separatorChar == '/';
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process process;

    private TetheredProcess(Process process) {
        this.process = process;
    }

    /** Starts a command; what it prints goes to {@code output}, which is overwritten. */
    public static TetheredProcess start(List<String> command, Map<String, String> environment, Path output) {
        try {
            OwnersOnly.folderOrNew(output.toAbsolutePath().resolveSibling(""));
            return start(
                    command, environment, Redirect.to(OwnersOnly.file(output).toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TetheredProcess start(List<String> command, Map<String, String> environment, Redirect output) {
        try {
            var builder = new ProcessBuilder(deafAndDiscreet(command))
                    .redirectErrorStream(true)
                    .redirectOutput(output);
            builder.environment().putAll(environment);
            return new TetheredProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a main class in a Java of its own, the same as this one's. */
    public static TetheredProcess java(
            List<String> flags,
            String classPath,
            String mainClass,
            List<String> arguments,
            Map<String, String> environment,
            Path output) {
        return start(command(flags, classPath, mainClass, arguments), environment, output);
    }

    /** The same, saying what it has to say where this one does: it stands in no file. */
    public static TetheredProcess speaking(
            List<String> flags,
            String classPath,
            String mainClass,
            List<String> arguments,
            Map<String, String> environment) {
        return start(command(flags, classPath, mainClass, arguments), environment, Redirect.INHERIT);
    }

    private static List<String> command(
            List<String> flags, String classPath, String mainClass, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, Tether.class.getName(), mainClass));
        command.addAll(arguments);
        return command;
    }

    /** A mask for the files that it makes is inherited as well. An ignored signal stays ignored through exec, and Java respects that; the terminal sends Ctrl-C to all its processes at once. */
    private static List<String> deafAndDiscreet(List<String> command) {
        if (!POSIX) {
            return command;
        }
        var wrapped = new ArrayList<>(List.of("/bin/sh", "-c", "umask 077; trap '' INT; exec \"$@\"", "sh"));
        wrapped.addAll(command);
        return wrapped;
    }

    /** Lets others have the processor first from now on, where the machine knows how: for what nobody waits for. */
    public void standBack() {
        if (POSIX) {
            try {
                new ProcessBuilder("renice", "-n", "19", "-p", Long.toString(pid()))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException asBefore) {
                // It only takes more of the processor.
            }
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Process process() {
        return process;
    }

    /** Ends it as a power cut would (SIGKILL). */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        awaitEnd(PATIENCE);
    }

    /** Asks it to stop, waits, and ends it if it does not listen. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // then there is nobody to ask
        }
        if (!awaitEnd(PATIENCE)) {
            kill();
        }
    }

    private boolean awaitEnd(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
