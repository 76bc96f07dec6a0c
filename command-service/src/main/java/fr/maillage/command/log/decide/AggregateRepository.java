package fr.maillage.command.log.decide;

import static java.util.stream.Collectors.toMap;

import fr.maillage.command.log.AggregateType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Axon's way to the aggregates: around a state that is known, or from the events in the log. It notes how each stands after
 * a command. Whether the aggregate is the caller's to act on is judged here, where its state is first at hand, before the
 * rules are asked. It holds no lock: {@link SubjectLocks} does, before Axon is asked.
 */
final class AggregateRepository extends EventSourcingRepository<AggregateShell> {

    private final EventStore store;
    private final Supplier<PendingAppend> running;

    /** @param running what the running command adds to */
    AggregateRepository(List<AggregateType<?, ?, ?, ?>> types, EventStore store, Supplier<PendingAppend> running) {
        super(EventSourcingRepository.builder(AggregateShell.class)
                .eventStore(store)
                .aggregateFactory(new Shells(types.stream().collect(toMap(AggregateType::name, Function.identity()))))
                .lockFactory(NullLockFactory.INSTANCE));
        this.store = store;
        this.running = running;
    }

    /** @param types by name */
    private record Shells(Map<String, AggregateType<?, ?, ?, ?>> types) implements AggregateFactory<AggregateShell> {

        @Override
        public AggregateShell createAggregateRoot(String id, DomainEventMessage<?> first) {
            var type = Objects.requireNonNull(types.get(first.getType()), first.getType());
            return new AggregateShell(type, id, null);
        }

        @Override
        public Class<AggregateShell> getAggregateType() {
            return AggregateShell.class;
        }
    }

    @Override
    protected EventSourcedAggregate<AggregateShell> doLoadWithLock(String id, @Nullable Long expectedVersion) {
        var pending = running.get();
        var subject = UUID.fromString(id);
        var known = pending.known(subject);
        if (known != null) {
            pending.judge(known);
            return EventSourcedAggregate.reconstruct(
                    new AggregateShell(known.type(), id, known.state()),
                    aggregateModel(),
                    known.sequence(),
                    false,
                    store,
                    NoSnapshotTriggerDefinition.TRIGGER);
        }
        var aggregate = super.doLoadWithLock(id, expectedVersion);
        var read = standing(aggregate);
        pending.read(subject, read);
        pending.judge(read);
        return aggregate;
    }

    @Override
    protected void doSaveWithLock(EventSourcedAggregate<AggregateShell> aggregate) {
        super.doSaveWithLock(aggregate);
        running.get().open().reach(UUID.fromString(aggregate.identifierAsString()), standing(aggregate));
    }

    private static VersionedState standing(EventSourcedAggregate<AggregateShell> aggregate) {
        var shell = aggregate.getAggregateRoot();
        return new VersionedState(shell.type(), aggregate.version(), shell.state());
    }
}
