package fr.maillage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

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
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(program + " did not end in 90 s, see " + output);
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + program, e);
        }
    }
}
