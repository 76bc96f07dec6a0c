package fr.maillage.query.keys;

import fr.maillage.access.ApiKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as its structure's people see it.
 *
 * @param id by which it is revoked
 * @param label which tool bears it
 * @param scope {@code read} or {@code write}
 * @param active whether it opens anything now
 * @param lastUsedAt to some ten seconds; null where it never was
 */
public record KeyItem(
        String id,
        String label,
        String scope,
        boolean active,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    static KeyItem of(ApiKey key, Instant now) {
        return new KeyItem(
                key.id(),
                key.label(),
                key.mayWrite() ? "write" : "read",
                key.isActive(now),
                key.issuedAt(),
                key.expiresAt(),
                key.lastUsedAt(),
                key.revokedAt());
    }
}
