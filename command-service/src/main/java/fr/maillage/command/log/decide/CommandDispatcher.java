package fr.maillage.command.log.decide;

import fr.maillage.command.log.AggregateType;
import fr.maillage.command.log.ClaimRule;
import fr.maillage.command.log.Intent;
import fr.maillage.command.log.SequenceConflict;
import fr.maillage.command.log.UnknownSubject;
import fr.maillage.wire.EventJson;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Axon, put together from its parts: it takes a command to its aggregate, whose rules decide. */
public final class CommandDispatcher {

    private final CommandBus bus = SimpleCommandBus.builder()
            .transactionManager(NoTransactionManager.INSTANCE)
            .build();
    /** What the running command adds to. Axon calls the parts that need it, and passes nothing along. */
    private final ScopedValue<PendingAppend> running = ScopedValue.newInstance();

    private final List<AggregateType<?, ?, ?, ?>> types;
    private final AggregateRepository repository;

    public CommandDispatcher(
            List<AggregateType<?, ?, ?, ?>> types, List<ClaimRule> claimRules, LogReader reader, EventJson json) {
        this.types = types;
        var store = EmbeddedEventStore.builder()
                .storageEngine(new LogStorageEngine(reader, json, claimRules, running::get))
                .build();
        repository = new AggregateRepository(types, store, running::get);
        AggregateAnnotationCommandHandler.<AggregateShell>builder()
                .aggregateType(AggregateShell.class)
                .repository(repository)
                .commandTargetResolver(message -> target((AddressedCommand) message.getPayload()))
                .build()
                .subscribe(bus);
    }

    private static VersionedAggregateIdentifier target(AddressedCommand command) {
        return new VersionedAggregateIdentifier(command.subject().toString(), null);
    }

    /**
     * What the command's handler returned. What follows from the command is in the pending append's open decision.
     *
     * @throws UnknownSubject where there is no such aggregate, or the caller may not know of it
     * @throws SequenceConflict where the aggregate is not at the expected sequence
     * @throws fr.maillage.command.Refusal where a rule refuses
     */
    @Nullable Object decide(Intent intent, PendingAppend pending) {
        var command = new AddressedCommand(typeOf(intent.command()), intent.subject(), intent.command());
        pending.begin(intent, command.type());
        var message = new GenericCommandMessage<>(new GenericMessage<>(command), command.name());
        var answer = new AtomicReference<@Nullable CommandResultMessage<?>>();
        ScopedValue.where(running, pending).run(() -> bus.dispatch(message, (asked, answered) -> answer.set(answered)));
        var result = answer.get();
        if (result == null) {
            throw new IllegalStateException(
                    "nothing answers " + intent.command().getClass());
        }
        if (!result.isExceptional()) {
            return result.getPayload();
        }
        throw reason(intent.subject(), result.exceptionResult());
    }

    private AggregateType<?, ?, ?, ?> typeOf(Object command) {
        return types.stream()
                .filter(type -> type.takes(command))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no aggregate takes " + command.getClass()));
    }

    /** How an aggregate stands, from the cache or from its events; empty where there is none. */
    Optional<VersionedState> standing(UUID subject, PendingAppend pending) {
        if (pending.known(subject) == null) {
            ScopedValue.where(running, pending).run(() -> load(subject));
        }
        return Optional.ofNullable(pending.known(subject));
    }

    private void load(UUID subject) {
        try {
            DefaultUnitOfWork.startAndGet(null).execute(() -> repository.load(subject.toString()));
        } catch (AggregateNotFoundException unknown) {
            // No state is known of it, either.
        }
    }

    private static RuntimeException reason(UUID subject, Throwable thrown) {
        return switch (thrown) {
            case AggregateNotFoundException unknown -> new UnknownSubject(subject);
            case RuntimeException decided -> decided;
            default -> new IllegalStateException(thrown);
        };
    }
}
