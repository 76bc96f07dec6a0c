package fr.maillage.wire;

import fr.maillage.events.NetworkEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * An event with its place in the log.
 *
 * @param position its place among all events of the network: 1, 2, 3 … without a gap, in commit order
 * @param subjectType kind of its subject, such as {@code venue}
 * @param sequence its place among the events of its subject, from 0
 * @param recordedAt when the log took it; never before that of the position before
 */
public record RecordedEvent(
        long position,
        String subjectType,
        UUID subject,
        long sequence,
        UUID eventId,
        Instant recordedAt,
        EventMetadata metadata,
        NetworkEvent event) {}
