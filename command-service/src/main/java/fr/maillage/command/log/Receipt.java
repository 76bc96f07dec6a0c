package fr.maillage.command.log;

import fr.maillage.events.NetworkEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an accepted action. Whoever holds it knows that what follows from the action is durable.
 *
 * @param id of the action's subject, or of the part of it that was acted on
 * @param sequence of the subject's last event, from 0
 * @param position of the last event that followed from the action; the position reached where none did
 * @param events what followed from the action; empty where nothing changed, or where the answer was given before
 * @param result what the command's handler returned; null where the answer was given before
 */
public record Receipt(
        UUID id,
        long sequence,
        long position,
        List<NetworkEvent> events,
        @Nullable Object result) {}
