package fr.maillage.command.log;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.maillage.events.NetworkEvent;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The framework's side of a subject: it hands commands to the rules, and facts to the state. A feature's shell adds one
 * dull line per command.
 *
 * @param <S> the state: an immutable record, so that the engine may keep it and put a fresh shell around it
 * @param <E> the facts of this kind of subject
 */
public abstract class Shell<S, E extends NetworkEvent> {

    private final Class<E> facts;

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable S state;

    /** @param facts the sealed root of this kind of subject's facts */
    protected Shell(Class<E> facts) {
        this.facts = facts;
    }

    /** The state after a fact: a pure function. @param before null for the first */
    protected abstract S evolve(@Nullable S before, E event);

    /** INSEE codes of the communes that a subject concerns. */
    protected abstract List<String> communes(S state);

    /** A subject enters the record. */
    protected final void begin(UUID subject, List<? extends E> events) {
        id = subject.toString();
        say(events);
    }

    protected final void say(List<? extends E> events) {
        for (var event : events) {
            var before = state == null ? Stream.<String>of() : communes(state).stream();
            var after = communes(evolve(state, event)).stream();
            apply(
                    event,
                    MetaData.with(
                            CommandLog.COMMUNES,
                            Stream.concat(before, after).distinct().toList()));
        }
    }

    @EventSourcingHandler
    void on(NetworkEvent event, DomainEventMessage<?> message) {
        id = message.getAggregateIdentifier();
        state = evolve(state, facts.cast(event));
    }

    public final S state() {
        return Objects.requireNonNull(state, "state");
    }

    /** Makes a fresh shell stand where the state does. */
    public final void restore(String subject, S standing) {
        id = subject;
        state = standing;
    }
}
