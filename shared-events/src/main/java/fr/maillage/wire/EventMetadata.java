package fr.maillage.wire;

import fr.maillage.events.Axis;
import fr.maillage.events.Level;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who said a fact, for whom, from where and why. No personal data: an author is an opaque account reference.
 *
 * @param author opaque reference of the account
 * @param structure the structure acted for; null for the hub itself
 * @param source {@code api}, {@code form} or {@code import:<name>}
 * @param reason free text of the author
 * @param correlationId what belongs together: one request, one import run
 * @param causationId the event that caused this one, where a policy acted
 * @param communes INSEE codes of the communes concerned
 * @param axis the axis of the national programme that the action serves, where its author said so
 * @param level what the action lets people do with digital tools, where its author said so
 */
public record EventMetadata(
        String author,
        @Nullable UUID structure,
        String source,
        @Nullable String reason,
        UUID correlationId,
        @Nullable UUID causationId,
        List<String> communes,
        @Nullable Axis axis,
        @Nullable Level level) {

    public EventMetadata {
        communes = List.copyOf(communes);
    }

    /** The same, its reason in other words. */
    public EventMetadata because(@Nullable String words) {
        return new EventMetadata(author, structure, source, words, correlationId, causationId, communes, axis, level);
    }
}
