package fr.maillage.command.log.decide;

import fr.maillage.command.log.ClaimRule;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.append.NewEvent;
import fr.maillage.events.NetworkEvent;
import fr.maillage.wire.EventCatalog;
import fr.maillage.wire.EventJson;
import fr.maillage.wire.EventMetadata;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Axon's way to the log. What Axon appends is kept with the request: the log takes all of it at once, after the last action
 * was decided on.
 */
final class LogStorageEngine implements EventStorageEngine {

    private final LogReader reader;
    private final EventJson json;
    private final List<ClaimRule> claimRules;
    private final Supplier<PendingAppend> running;

    /** @param running what the running command adds to */
    LogStorageEngine(LogReader reader, EventJson json, List<ClaimRule> claimRules, Supplier<PendingAppend> running) {
        this.reader = reader;
        this.json = json;
        this.claimRules = claimRules;
        this.running = running;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        var pending = running.get();
        for (var appended : events) {
            var event = (DomainEventMessage<?>) appended;
            var said = (NetworkEvent) event.getPayload();
            var claims = claimRules.stream()
                    .flatMap(rule -> rule.claims(said).stream())
                    .toList();
            pending.open().add(write(event, said, pending), said, claims);
        }
    }

    private NewEvent write(DomainEventMessage<?> event, NetworkEvent said, PendingAppend pending) {
        var caller = pending.caller();
        var metadata = new EventMetadata(
                caller.author(),
                pending.actedFor(),
                caller.source(),
                caller.reason(),
                caller.correlationId(),
                caller.causationId(),
                communes(event),
                pending.tags().axis(),
                pending.tags().level());
        return new NewEvent(
                UUID.fromString(event.getAggregateIdentifier()),
                event.getSequenceNumber(),
                EventCatalog.typeOf(said.getClass()),
                UUID.fromString(event.getIdentifier()),
                json.writeMetadata(metadata),
                json.write(said));
    }

    private static List<String> communes(EventMessage<?> event) {
        return event.getMetaData().get(CommandLog.COMMUNES) instanceof List<?> codes
                ? codes.stream().map(String::valueOf).toList()
                : List.of();
    }

    @Override
    public DomainEventStream readEvents(String subject, long first) {
        return DomainEventStream.of(reader.events(UUID.fromString(subject), first));
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String subject) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("states are cached in memory, never stored");
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
        throw new UnsupportedOperationException("what follows the log reads it from Kafka");
    }
}
