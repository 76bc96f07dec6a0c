package fr.maillage.command.log;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who wants it: what every event that follows will say of its author.
 *
 * @param author opaque reference of the account
 * @param actor how far the author may reach
 * @param structure the structure that the request is made for; null where it does not say
 * @param source {@code api}, {@code form}, {@code import:<name>} or {@code policy:<name>}
 * @param reason free text of the author
 * @param correlationId what belongs together: one request, one import run, and what policies do because of it
 * @param causationId the event that a policy acts upon; null where somebody asks
 */
public record Caller(
        String author,
        Actor actor,
        @Nullable UUID structure,
        String source,
        @Nullable String reason,
        UUID correlationId,
        @Nullable UUID causationId) {

    /** Somebody who asks. */
    public Caller(
            String author,
            Actor actor,
            @Nullable UUID structure,
            String source,
            @Nullable String reason,
            UUID correlationId) {
        this(author, actor, structure, source, reason, correlationId, null);
    }

    /** Whether the hub speaks in its own name, for no structure. */
    public boolean isHubItself() {
        return actor instanceof Actor.Hub && structure == null;
    }

    /**
     * The same, who passes on what another says.
     *
     * @param name of the source
     */
    public Caller from(String name) {
        return new Caller(author, actor, structure, name, reason, correlationId, causationId);
    }
}
