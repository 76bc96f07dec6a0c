package fr.maillage.query.activity;

import fr.maillage.events.NetworkEvent;

/**
 * The sentences about what happens to one kind of record.
 *
 * @param <E> the kind's vocabulary
 */
public interface EventSentences<E extends NetworkEvent> {

    /** The vocabulary itself. */
    Class<E> events();

    /**
     * The sentence of one event, in the language of the request being answered.
     *
     * @param names of the records that it speaks of
     */
    Sentence say(E event, ActivityView action, Names names);
}
