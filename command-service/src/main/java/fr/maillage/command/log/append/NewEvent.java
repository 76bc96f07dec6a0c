package fr.maillage.command.log.append;

import fr.maillage.wire.EventType;
import java.util.UUID;

/**
 * An event that waits for its position.
 *
 * @param sequence its place among the events of its subject, from 0
 * @param metadata JSON, as it will stand in the log
 * @param payload JSON, as it will stand in the log
 */
public record NewEvent(UUID subject, long sequence, EventType type, UUID eventId, byte[] metadata, byte[] payload) {}
