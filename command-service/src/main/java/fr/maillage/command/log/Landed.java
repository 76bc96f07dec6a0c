package fr.maillage.command.log;

import fr.maillage.events.NetworkEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action that was accepted, and is durable.
 *
 * @param id its subject, or the part of it that was acted on
 * @param sequence the last fact of the subject, from 0
 * @param position of the last fact that followed from the action; the position reached where none did
 * @param events what followed from it; empty where nothing changed, or where the answer was given before
 * @param result what the command's handler returned; null where the answer was given before
 */
public record Landed(
        UUID id,
        long sequence,
        long position,
        List<NetworkEvent> events,
        @Nullable Object result) {}
