package fr.maillage.command.log.policy;

import fr.maillage.events.NetworkEvent;
import fr.maillage.wire.RecordedEvent;
import java.util.List;
import java.util.Set;

/**
 * A named reaction of the network to events. A policy is given every event that it reads, once and in the order of the log.
 * What it must know of earlier ones it keeps in its {@link PolicyState} and nowhere else. Its commands are decided on like all
 * others, and a refusal is an answer.
 *
 * <p>A feature gives it as a bean, in the file of the feature that acts, named as a sentence.
 */
public interface Policy {

    /** The name by which the log knows it, as in {@code policy:<name>}. Under another name it would begin again. */
    String name();

    /** The events that it reads: records, or sealed parents for all of theirs. */
    Set<Class<? extends NetworkEvent>> reads();

    /** The commands to send because of an event. They depend on nothing but the event and the state. */
    List<PolicyCommand> on(RecordedEvent recorded, PolicyState state);
}
