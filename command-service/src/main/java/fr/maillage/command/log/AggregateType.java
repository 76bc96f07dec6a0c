package fr.maillage.command.log;

import fr.maillage.command.Located;
import fr.maillage.events.NetworkEvent;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type of aggregate, such as venues: how its commands are decided on, and what its events add up to. A feature gives one
 * as a bean; the engine knows no more of the feature. All functions are pure.
 *
 * @param name as in the names of its events, such as {@code venue}
 * @param states its state: an immutable record, so that the engine may keep it
 * @param commands the sealed root of its commands
 * @param creations those of its commands that begin an aggregate
 * @param events the sealed root of its events
 * @param creation the first event of the aggregate that a command begins
 * @param decision what follows from a command, on the state as it stands
 * @param evolution the state after an event; the state before is null for the first
 */
public record AggregateType<S extends Located, C, B extends C, E extends NetworkEvent>(
        String name,
        Class<S> states,
        Class<C> commands,
        Class<B> creations,
        Class<E> events,
        Function<B, E> creation,
        BiFunction<S, C, Decided<E>> decision,
        BiFunction<@Nullable S, E, S> evolution) {

    /** Whether a command is asked of this type of aggregate. */
    public boolean takes(Object command) {
        return commands.isInstance(command);
    }

    /** Whether a command begins an aggregate. */
    public boolean isCreation(Object command) {
        return creations.isInstance(command);
    }

    /**
     * The first event of a new aggregate.
     *
     * @throws fr.maillage.command.Refusal where a rule refuses
     */
    public E create(Object command) {
        return creation.apply(creations.cast(command));
    }

    /**
     * What follows from a command.
     *
     * @throws fr.maillage.command.Refusal where a rule refuses
     */
    public Decided<E> decide(Located state, Object command) {
        return decision.apply(states.cast(state), commands.cast(command));
    }

    /**
     * The state after an event.
     *
     * @param before null for the first
     */
    public S evolve(@Nullable Located before, NetworkEvent event) {
        return evolution.apply(before == null ? null : states.cast(before), events.cast(event));
    }
}
