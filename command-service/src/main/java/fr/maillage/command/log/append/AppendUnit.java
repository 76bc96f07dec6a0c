package fr.maillage.command.log.append;

import fr.maillage.command.log.Claim;
import fr.maillage.command.log.IdempotencyKey;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The events of one request, which become durable together or not at all. A unit without events only learns the position
 * reached, and keeps the answer for its key.
 */
public final class AppendUnit {

    private final List<NewEvent> events;
    private final Map<Claim, UUID> claims;
    private final @Nullable IdempotencyKey key;
    private final byte[] answer;
    private final long session;
    private final long createdNanos = System.nanoTime();
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    /**
     * @param claims each with the subject that must hold it, or come to hold it, alone
     * @param answer what to keep for the key; empty where there is no key
     * @param session {@link Appender#session()} before anything was read that it rests on
     */
    public AppendUnit(
            List<NewEvent> events, Map<Claim, UUID> claims, @Nullable IdempotencyKey key, byte[] answer, long session) {
        this.events = events;
        this.claims = claims;
        this.key = key;
        this.answer = answer;
        this.session = session;
    }

    long session() {
        return session;
    }

    List<NewEvent> events() {
        return events;
    }

    Map<Claim, UUID> claims() {
        return claims;
    }

    @Nullable IdempotencyKey key() {
        return key;
    }

    byte[] answer() {
        return answer;
    }

    long ageNanos() {
        return System.nanoTime() - createdNanos;
    }

    void complete(Outcome reached) {
        outcome.complete(reached);
    }

    void fail(RuntimeException why) {
        outcome.completeExceptionally(why);
    }

    /** Waits without a limit of its own: the appender answers every unit that it has taken, within its own limits. */
    Outcome await() {
        try {
            return outcome.join();
        } catch (CompletionException failed) {
            // Callers are promised the reason itself (LogUnavailable), not the future's wrapping of it.
            throw failed.getCause() instanceof RuntimeException why ? why : failed;
        }
    }
}
