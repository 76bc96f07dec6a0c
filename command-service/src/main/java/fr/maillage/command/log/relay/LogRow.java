package fr.maillage.command.log.relay;

import fr.maillage.wire.EventType;
import java.time.Instant;

/**
 * A row of the log on its way to Kafka.
 *
 * @param subject a UUID as text
 * @param eventId a UUID as text
 * @param metadata JSON as it stands in the log: carried, never read
 * @param payload JSON as it stands in the log: carried, never read
 */
record LogRow(
        long position,
        long sequence,
        Instant recordedAt,
        String subject,
        String eventId,
        EventType type,
        byte[] metadata,
        byte[] payload) {}
