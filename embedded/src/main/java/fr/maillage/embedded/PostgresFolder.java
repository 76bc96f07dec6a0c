package fr.maillage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What an embedded PostgreSQL keeps between two starts: its data, its password (for the owner's eyes only) and its logs. */
final class PostgresFolder {

    private final Path path;
    private final Path binaries;
    private @Nullable PostgresCommand command;

    PostgresFolder(Path path, Path binaries) {
        this.path = path;
        this.binaries = binaries;
    }

    Path path() {
        return path;
    }

    Path data() {
        return path.resolve("data");
    }

    /** Unpacks PostgreSQL's programs when they are first needed. */
    synchronized PostgresCommand command() {
        if (command == null) {
            command = new PostgresCommand(PostgresBinaries.unpackedBelow(binaries));
        }
        return command;
    }

    String password() {
        try {
            return Files.readString(path.resolve("password"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs one of PostgreSQL's programs; when it fails, the reason is in what it said. */
    void run(String program, String... arguments) {
        var output = path.resolve(program + ".out");
        if (command().run(output, program, arguments) != 0) {
            throw new IllegalStateException(program + " failed, see " + path.resolve("log") + ": " + lastWords(output));
        }
    }

    private static String lastWords(Path output) {
        try {
            var said = Files.readString(output).strip();
            return said.substring(Math.max(0, said.length() - 500));
        } catch (IOException nothing) {
            return "";
        }
    }

    /** Made beside and renamed: a first start that is interrupted leaves nothing half made, and nothing that exists is ever replaced. */
    void createIfNew() {
        try {
            OwnersOnly.folder(path);
            var secret = path.resolve("password");
            if (!Files.isDirectory(data())) {
                Files.writeString(OwnersOnly.file(secret), newPassword());
                var unfinished = path.resolve("data.new");
                Folders.delete(unfinished);
                initialise(unfinished, secret);
                Files.move(unfinished, data());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newPassword() {
        var random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** The built-in locale sorts the same on every machine and for ever; how French names are sorted is the queries' business. */
    private void initialise(Path target, Path secret) {
        run(
                "initdb",
                "--pgdata=" + target,
                "--username=" + EmbeddedPostgres.USERNAME,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
    }
}
