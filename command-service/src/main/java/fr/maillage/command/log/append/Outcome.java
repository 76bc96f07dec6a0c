package fr.maillage.command.log.append;

import fr.maillage.command.log.Claim;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What became of a unit. */
public sealed interface Outcome {

    /**
     * It is durable.
     *
     * @param base the position before its first event
     */
    record Appended(long base) implements Outcome {}

    /** The log went away since it was decided, and may have come back as it was earlier; nothing of it was recorded. */
    record Outdated() implements Outcome {}

    /** Its idempotency key was used before; nothing of it was recorded. */
    record Repeated() implements Outcome {}

    /** Others have changed these subjects since they were read; nothing of it was recorded. */
    record Conflicted(Set<UUID> subjects) implements Outcome {}

    /** Others hold what it claims; nothing of it was recorded. */
    record Taken(Map<Claim, UUID> holders) implements Outcome {}
}
