package fr.maillage.query.activity;

import fr.maillage.events.NetworkEvent;

/**
 * The sentences for the events of one kind of record.
 *
 * @param <E> the kind's vocabulary
 */
public interface EventSentences<E extends NetworkEvent> {

    /** The vocabulary. */
    Class<E> events();

    /**
     * The sentence of one event, in the language of the current request.
     *
     * @param names of the records that it mentions
     */
    Sentence say(E event, ActivityView action, Names names);
}
