package fr.maillage.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Somebody who is known: a person by their token, or a tool by its key. What they may do is decided from this alone.
 *
 * @param account opaque reference: what the log keeps of an author
 * @param structures that they act for
 * @param perimeter of a coordinator; everywhere for an admin
 * @param mayWrite whether they act at all; never for an analyst
 * @param machine whether a key spoke, not a person
 * @param expires when it must be proven anew; null where it is at each request
 * @param name for the eyes of the person alone; never recorded
 */
public record Identity(
        String account,
        Role role,
        Set<UUID> structures,
        Perimeter perimeter,
        boolean mayWrite,
        boolean machine,
        @Nullable Instant expires,
        @Nullable String name) {

    /** Whoever asks the request at hand; empty where nobody said who they are. */
    public static Optional<Identity> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof KnownCaller known
                ? Optional.of(known.getPrincipal())
                : Optional.empty();
    }
}
