package fr.maillage.command.log.policy;

import fr.maillage.events.NetworkEvent;
import fr.maillage.wire.RecordedEvent;
import java.util.List;
import java.util.Set;

/**
 * What the network does by itself when something was said: a named reaction. It is given every fact that it reads, once
 * and in the order of the log; what it must know of earlier ones it keeps in its {@link PolicyState} and nowhere else. What it
 * wants done is asked like anything else: the rules decide, and a refusal is an answer.
 *
 * <p>A feature gives it as a bean, in the file of the feature that acts, named as a sentence.
 */
public interface Policy {

    /** What the log calls it, as in {@code policy:<name>}: never another, or it would begin again. */
    String name();

    /** The facts that it reads: records, or sealed parents for all of theirs. */
    Set<Class<? extends NetworkEvent>> reads();

    /** What is to be done because of a fact: depends on nothing but the fact and the memory. */
    List<PolicyCommand> on(RecordedEvent fact, PolicyState state);
}
