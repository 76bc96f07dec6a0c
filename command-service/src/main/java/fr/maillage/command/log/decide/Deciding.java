package fr.maillage.command.log.decide;

import fr.maillage.command.log.ClaimRule;
import fr.maillage.command.log.Shell;
import fr.maillage.command.log.SubjectKind;
import fr.maillage.command.log.UnknownSubject;
import fr.maillage.wire.EventJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/** Axon, put together from its parts: it finds the subject of a command, and lets the subject's rules decide. */
public final class Deciding {

    private final CommandBus bus = SimpleCommandBus.builder()
            .transactionManager(NoTransactionManager.INSTANCE)
            .build();
    private final Map<String, ShellRepository<? extends Shell<?, ?>>> repositories = new HashMap<>();
    private final LogReader reader;

    public Deciding(List<SubjectKind<?>> kinds, List<ClaimRule> claimRules, LogReader reader, EventJson json) {
        this.reader = reader;
        var store = EmbeddedEventStore.builder()
                .storageEngine(new LogStorageEngine(reader, json, claimRules))
                .build();
        kinds.forEach(kind -> repositories.put(kind.name(), subscribe(kind, store)));
    }

    private <T extends Shell<?, ?>> ShellRepository<T> subscribe(SubjectKind<T> kind, EventStore store) {
        var repository = new ShellRepository<>(kind, store);
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(kind.shell())
                .repository(repository)
                .commandTargetResolver(command -> Draft.CURRENT.get().target())
                .build()
                .subscribe(bus);
        return repository;
    }

    /** Lets the rules decide; what follows is in the draft's open decision. Throws what they throw. */
    @Nullable Object decide(UUID subject, Object command, Draft draft) {
        var answer = new AtomicReference<@Nullable CommandResultMessage<?>>();
        ScopedValue.where(Draft.CURRENT, draft)
                .run(() ->
                        bus.dispatch(new GenericCommandMessage<>(command), (asked, answered) -> answer.set(answered)));
        var result = answer.get();
        if (result == null) {
            throw new IllegalStateException("nothing answers " + command.getClass());
        }
        if (!result.isExceptional()) {
            return result.getPayload();
        }
        throw reason(subject, result.exceptionResult());
    }

    /** How a subject stands, from the cache or from its facts. */
    Optional<Known> standing(UUID subject, Draft draft) {
        var known = draft.known(subject);
        return known != null
                ? Optional.of(known)
                : reader.kindOf(subject).map(repositories::get).flatMap(repository -> load(repository, subject, draft));
    }

    private static Optional<Known> load(ShellRepository<?> repository, UUID subject, Draft draft) {
        ScopedValue.where(Draft.CURRENT, draft).run(() -> {
            var work = DefaultUnitOfWork.startAndGet(null);
            work.execute(() -> repository.load(subject.toString()));
        });
        return Optional.ofNullable(draft.known(subject));
    }

    private static RuntimeException reason(UUID subject, Throwable thrown) {
        return switch (thrown) {
            case AggregateNotFoundException unknown -> new UnknownSubject(subject);
            case RuntimeException decided -> decided;
            default -> new IllegalStateException(thrown);
        };
    }
}
