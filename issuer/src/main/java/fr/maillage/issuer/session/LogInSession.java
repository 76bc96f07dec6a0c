package fr.maillage.issuer.session;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser in which somebody has logged in.
 *
 * @param id opaque; no cookie is made of it
 * @param begun when they proved who they are
 * @param lastSeen when it last asked for something here, or the pages did for it; to the minute
 * @param browser its family, such as {@code Firefox, Windows}
 */
public record LogInSession(UUID id, Instant begun, Instant lastSeen, String browser) {}
