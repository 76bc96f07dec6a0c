package fr.maillage.query.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that somebody brought, and how far it has come. */
final class Deposit {

    private final UUID id;
    private final Brought brought;
    private final Path folder;
    private volatile boolean unwanted;
    private volatile Stage stage = new Stage.Running(true, 0, 0);

    /** @param folder its own: the file and its reports are there, and nothing else */
    Deposit(UUID id, Brought brought, Path folder) {
        this.id = id;
        this.brought = brought;
        this.folder = folder;
    }

    /**
     * What was said along with the file.
     *
     * @param account whose it is: for nobody else
     * @param name of the file, as it was brought
     * @param source who publishes it
     * @param structure in whose name it is imported; null for the hub
     * @param bytes that it weighs
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

    /** Asks for the end of what is running: it ends at the next lines. */
    void stop() {
        unwanted = true;
    }

    boolean unwanted() {
        return unwanted;
    }

    /** Goes on from what was foreseen, or from what did not end while it was recorded. @return whether it is the first to */
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

    /** Takes all that it laid down away. */
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
