package fr.maillage.command.log;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who wants it: what every fact that follows will say of its author.
 *
 * @param author opaque reference of the account
 * @param structure the structure acted for; null for the hub itself
 * @param source {@code api}, {@code form} or {@code import:<name>}
 * @param reason free text of the author
 * @param correlationId what belongs together: one request, one import run
 */
public record Caller(
        String author,
        @Nullable UUID structure,
        String source,
        @Nullable String reason,
        UUID correlationId) {}
