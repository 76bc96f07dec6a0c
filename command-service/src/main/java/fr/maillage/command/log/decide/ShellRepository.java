package fr.maillage.command.log.decide;

import fr.maillage.command.log.Shell;
import fr.maillage.command.log.SubjectKind;
import java.util.UUID;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Gives Axon the subjects of one kind: around a state that is known, or from the facts in the log; and notes how each
 * stands after a command. Whether the subject is the caller's to act on is judged here, where its state is first at hand,
 * before the rules are asked. It holds no lock: {@link SubjectLocks} does, before Axon is asked.
 */
final class ShellRepository<T extends Shell<?, ?>> extends EventSourcingRepository<T> {

    private final SubjectKind<T> kind;
    private final EventStore store;

    ShellRepository(SubjectKind<T> kind, EventStore store) {
        super(EventSourcingRepository.builder(kind.shell()).eventStore(store).lockFactory(NullLockFactory.INSTANCE));
        this.kind = kind;
        this.store = store;
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String id, @Nullable Long expectedVersion) {
        var draft = Draft.CURRENT.get();
        var subject = UUID.fromString(id);
        var known = draft.known(subject);
        if (known != null && known.kind().equals(kind)) {
            draft.judge(known);
            return EventSourcedAggregate.reconstruct(
                    known.shell(kind, id),
                    aggregateModel(),
                    known.sequence(),
                    false,
                    store,
                    NoSnapshotTriggerDefinition.TRIGGER);
        }
        var aggregate = super.doLoadWithLock(id, expectedVersion);
        var read = standing(aggregate);
        draft.read(subject, read);
        draft.judge(read);
        return aggregate;
    }

    @Override
    protected DomainEventStream readEvents(String id) {
        var facts = super.readEvents(id);
        // A venue's command sent to a structure's id finds no venue.
        return facts.hasNext() && !facts.peek().getType().equals(kind.name()) ? DomainEventStream.empty() : facts;
    }

    @Override
    protected void doSaveWithLock(EventSourcedAggregate<T> aggregate) {
        super.doSaveWithLock(aggregate);
        Draft.CURRENT.get().open().reach(UUID.fromString(aggregate.identifierAsString()), standing(aggregate));
    }

    private Known standing(EventSourcedAggregate<T> aggregate) {
        return new Known(kind, aggregate.version(), aggregate.getAggregateRoot().state());
    }
}
