package fr.maillage.query.imports;

import fr.maillage.query.Problem;
import fr.maillage.query.imports.Deposit.Brought;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The uploaded files. Each is kept until it is recorded, for half an hour at most, and for its account alone. */
@Component
class Deposits {

    /** In bytes, for all files together. */
    private static final long ROOM = 512L << 20;

    private static final int RUNNING_AT_MOST = 2;

    private final Map<UUID, Deposit> kept = new ConcurrentHashMap<>();
    private final Duration patience;

    Deposits(@Value("${maillage.imports.kept}") Duration patience) {
        this.patience = patience;
    }

    /** The way in which an upload is written to a file. */
    interface Laying {
        void at(Path file) throws IOException;
    }

    /**
     * Takes a file in. Earlier files of the same account that are not running are deleted.
     *
     * @throws Problem if two imports of the account are running, or if there is no room for the file
     */
    synchronized Deposit take(Brought brought, Laying laying) throws IOException {
        of(brought.account()).stream().filter(one -> !one.running()).forEach(this::forget);
        if (of(brought.account()).size() >= RUNNING_AT_MOST) {
            throw Problem.tooMany("import.busy", "Deux imports sont déjà en cours : attendez que l’un d’eux finisse.");
        }
        if (kept.values().stream().mapToLong(one -> one.brought().bytes()).sum() + brought.bytes() > ROOM) {
            throw Problem.notYet(
                    "import.full", "Trop de fichiers attendent en ce moment : réessayez dans un quart d’heure.");
        }
        var deposit = new Deposit(UUID.randomUUID(), brought, Files.createTempDirectory("maillage-import"));
        laying.at(deposit.file());
        kept.put(deposit.id(), deposit);
        later(deposit);
        return deposit;
    }

    /**
     * A file of the account that asks; empty for the file of another.
     *
     * @param account account that asks
     */
    Optional<Deposit> find(UUID id, String account) {
        return Optional.ofNullable(kept.get(id))
                .filter(one -> one.brought().account().equals(account));
    }

    @PreDestroy
    void close() {
        List.copyOf(kept.values()).forEach(this::forget);
    }

    private List<Deposit> of(String account) {
        return kept.values().stream()
                .filter(one -> one.brought().account().equals(account))
                .toList();
    }

    private void later(Deposit deposit) {
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(() -> {
                    if (deposit.running()) {
                        later(deposit);
                    } else {
                        forget(deposit);
                    }
                });
    }

    private void forget(Deposit deposit) {
        if (kept.remove(deposit.id()) != null) {
            deposit.clear();
        }
    }
}
