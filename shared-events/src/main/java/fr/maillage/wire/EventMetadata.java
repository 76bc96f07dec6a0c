package fr.maillage.wire;

import fr.maillage.events.Axis;
import fr.maillage.events.Level;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of an event: its author, the structure acted for, its origin and reason. No personal data: an author is
 * an opaque account reference.
 *
 * @param author opaque reference of the account
 * @param structure the structure acted for; null for the hub itself
 * @param source {@code api}, {@code form} or {@code import:<name>}
 * @param reason free text of the author; null where there is none
 * @param correlationId the same for all events of one request or one import run
 * @param causationId the event that caused this one, where a policy acted; else null
 * @param communes INSEE codes of the communes concerned
 * @param axis the axis of the national programme that the action serves; null where its author named none
 * @param level the use of digital tools that the action makes possible; null where its author named none
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

    /** The same metadata with another reason. */
    public EventMetadata because(@Nullable String words) {
        return new EventMetadata(author, structure, source, words, correlationId, causationId, communes, axis, level);
    }
}
