package fr.maillage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's own programs. */
record PostgresCommand(Path home) {

    /** PostgreSQL refuses to run as root; in a user namespace without a mapping it is nobody, with root's files. */
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    List<String> line(String program, String... arguments) {
        var line = new ArrayList<String>();
        if (ROOT) {
            line.addAll(List.of("unshare", "--user"));
        }
        line.add(home.resolve("bin").resolve(program).toString());
        line.addAll(List.of(arguments));
        return line;
    }

    /** Runs to the end; what it prints goes to {@code output}, because the server would keep a pipe open for ever. */
    int run(Path output, String program, String... arguments) {
        try {
            var process = new ProcessBuilder(line(program, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(OwnersOnly.file(output).toFile())
                    .start();
            process.getOutputStream().close();
            return awaitEnd(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not given up when interrupted: a server that is being started must be known before it can be stopped. Each program ends by itself. */
    private static int awaitEnd(Process process) {
        var interrupted = false;
        while (true) {
            try {
                var result = process.waitFor();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return result;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }
}
