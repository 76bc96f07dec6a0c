package fr.maillage.query.keys;

import fr.maillage.access.ApiKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key as those whose tool bears it see it.
 *
 * @param id by which it is revoked
 * @param label which tool bears it
 * @param scope {@code read} or {@code write}
 * @param territories where a key of the hub acts, such as {@code departement:62}; none for that of a structure
 * @param active whether it opens anything now
 * @param lastUsedAt to some ten seconds; null where it never was
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
