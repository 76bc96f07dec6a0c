package fr.maillage.command.log;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Whose hand an action comes from, and so how far it may reach: {@link Rights} judges it on the subject acted on. */
public sealed interface Actor {

    /**
     * Member structures, through their people or a key.
     *
     * @param own those that it may act for
     */
    record Member(Set<UUID> own) implements Actor {}

    /**
     * The hub.
     *
     * @param perimeter whether a commune, by its INSEE code, lies in the territory that it coordinates
     */
    record Hub(Predicate<String> perimeter) implements Actor {

        /** What concerns no commune concerns the network, and so every hub. */
        boolean reaches(List<String> communes) {
            return communes.isEmpty() || communes.stream().anyMatch(perimeter);
        }
    }

    /** The network itself, where a policy follows from what was decided before: nobody is judged. */
    record Network() implements Actor {}
}
