package fr.maillage.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a key, its secret excepted.
 *
 * @param id twelve hexadecimal digits
 * @param structure that it acts for; null for the hub
 * @param territories of a key of the hub
 * @param label what its people call it, such as the tool that bears it
 * @param mayWrite whether it acts, or reads only
 * @param issuedBy opaque account
 * @param lastUsedAt to some ten seconds; null where it never was
 */
public record ApiKey(
        String id,
        @Nullable UUID structure,
        List<String> territories,
        String label,
        boolean mayWrite,
        String issuedBy,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /** Whether it opens anything at that moment. */
    public boolean isActive(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    /**
     * A key as it is told once, to whoever asked for it.
     *
     * @param secret the whole, {@code mk_<id>_<secret>}
     */
    public record Issued(String id, String secret) {}

    /** A key that somebody asks for. */
    public record Wanted(
            @Nullable UUID structure,
            List<String> territories,
            String label,
            boolean mayWrite,
            String issuedBy,
            Instant expiresAt) {}
}
