package fr.maillage.query.activity;

import fr.maillage.events.NetworkEvent;
import java.util.List;
import java.util.UUID;

/**
 * The sentences for the events of one kind of record.
 *
 * @param <E> the kind's vocabulary
 */
public interface EventSentences<E extends NetworkEvent> {

    /** The vocabulary. */
    Class<E> events();

    /** The events that {@link #tell} takes names from; none where the projection of the kind names its records. */
    default List<Class<? extends E>> telling() {
        return List.of();
    }

    /**
     * Takes from an event what it tells of the names of records.
     *
     * @param event one of {@link #telling}
     */
    default void tell(E event, UUID subject, NameCollector names) {}

    /**
     * The sentence of one event, in the language of the current request.
     *
     * @param names of the records that it mentions
     */
    Sentence say(E event, ActivityView action, Names names);
}
