package fr.maillage.query.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that was uploaded for import, and how far it has come. */
final class Deposit {

    private final UUID id;
    private final Brought brought;
    private final Path folder;
    private volatile boolean unwanted;
    private volatile Stage stage = new Stage.Running(true, 0, 0);

    /** @param folder folder of this file alone: it holds the file and its reports, and nothing else */
    Deposit(UUID id, Brought brought, Path folder) {
        this.id = id;
        this.brought = brought;
        this.folder = folder;
    }

    /**
     * The data that came with the file.
     *
     * @param account account that uploaded it, and that alone may see it
     * @param name of the file, as it was uploaded
     * @param source publisher of the file
     * @param structure structure in whose name it is imported; null for the hub
     * @param bytes size of the file, in bytes
     */
    record Brought(
            String account,
            String name,
            String source,
            @Nullable UUID structure,
            long bytes) {}

    UUID id() {
        return id;
    }

    Brought brought() {
        return brought;
    }

    Path file() {
        return folder.resolve("lieux");
    }

    Path report(boolean rehearsal) {
        return folder.resolve(rehearsal ? "essai.csv" : "rapport.csv");
    }

    Stage stage() {
        return stage;
    }

    void reach(Stage next) {
        stage = next;
    }

    /** Asks the running import to end: it ends at the next lines. */
    void stop() {
        unwanted = true;
    }

    boolean unwanted() {
        return unwanted;
    }

    /**
     * Starts the recording after a dry run, or again after a recording that failed or was stopped.
     *
     * @return whether this call started it; false if the stage does not allow it, as when another call came first
     */
    synchronized boolean record() {
        var may =
                switch (stage) {
                    case Stage.Foreseen foreseen -> true;
                    case Stage.Failed failed -> !failed.rehearsal();
                    case Stage.Stopped stopped -> !stopped.rehearsal();
                    case Stage.Running running -> false;
                    case Stage.Recorded recorded -> false;
                };
        if (may) {
            unwanted = false;
            stage = new Stage.Running(false, 0, 0);
        }
        return may;
    }

    boolean running() {
        return stage instanceof Stage.Running;
    }

    /** Deletes its files and its folder. */
    void clear() {
        try (var all = Files.list(folder)) {
            for (var one : all.toList()) {
                Files.deleteIfExists(one);
            }
            Files.deleteIfExists(folder);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
