package fr.maillage.query.keys;

import fr.maillage.access.ApiKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key as its holders see it, without its secret.
 *
 * @param id id by which it is revoked
 * @param label name of the tool that bears it
 * @param scope {@code read} or {@code write}
 * @param territories where a key of the hub acts, such as {@code departement:62}; empty for the key of a structure
 * @param active whether it gives access now
 * @param lastUsedAt time of its last use, exact to some ten seconds; null if it was never used
 */
public record KeyItem(
        String id,
        String label,
        String scope,
        List<String> territories,
        boolean active,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public KeyItem {
        territories = List.copyOf(territories);
    }

    static KeyItem of(ApiKey key, Instant now) {
        return new KeyItem(
                key.id(),
                key.label(),
                key.mayWrite() ? "write" : "read",
                key.territories(),
                key.isActive(now),
                key.issuedAt(),
                key.expiresAt(),
                key.lastUsedAt(),
                key.revokedAt());
    }
}
