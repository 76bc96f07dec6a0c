package fr.maillage.query.activity;

import static com.fasterxml.jackson.annotation.JsonTypeInfo.As.EXTERNAL_PROPERTY;
import static com.fasterxml.jackson.annotation.JsonTypeInfo.Id.CUSTOM;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.maillage.events.NetworkEvent;
import fr.maillage.wire.EventCatalog;
import fr.maillage.wire.EventMetadata;
import fr.maillage.wire.EventType;
import fr.maillage.wire.RecordedEvent;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.annotation.JsonTypeIdResolver;

/**
 * An event of the network as it was recorded. Its JSON is one line of the public event history.
 *
 * @param position its place in the log
 * @param recordedAt when it was recorded
 * @param sequence its place among the events of its subject, from 0
 * @param revision of the shape of {@code data}: always the current one, as older ones are converted when read
 * @param data the event itself; its log name stands beside it as {@code type}
 */
public record ActivityView(
        long position,
        Instant recordedAt,
        UUID eventId,
        UUID subject,
        long sequence,
        int revision,
        EventMetadata metadata,

        @JsonTypeInfo(use = CUSTOM, include = EXTERNAL_PROPERTY, property = "type") @JsonTypeIdResolver(LogNames.class)
        NetworkEvent data) {

    static ActivityView of(RecordedEvent recorded) {
        return new ActivityView(
                recorded.position(),
                recorded.recordedAt(),
                recorded.eventId(),
                recorded.subject(),
                recorded.sequence(),
                EventCatalog.typeOf(recorded.event().getClass()).revision(),
                recorded.metadata(),
                recorded.event());
    }

    /** Its log name and revision. */
    public EventType type() {
        return EventCatalog.typeOf(data.getClass());
    }
}
