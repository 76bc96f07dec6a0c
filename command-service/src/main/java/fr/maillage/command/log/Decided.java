package fr.maillage.command.log;

import fr.maillage.events.NetworkEvent;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a command.
 *
 * @param events in their order; empty where nothing changes
 * @param result what the answer tells beside them; null where that is nothing
 */
public record Decided<E extends NetworkEvent>(
        List<E> events, @Nullable Object result) {

    /** Rules that tell nothing beside the events. */
    public static <S, C, E extends NetworkEvent> BiFunction<S, C, Decided<E>> by(BiFunction<S, C, List<E>> rules) {
        return (state, command) -> new Decided<>(rules.apply(state, command), null);
    }
}
