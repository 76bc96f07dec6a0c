package fr.maillage.command;

import java.util.List;

/**
 * A reason why something is refused, or remarked on. Each package lists its own in one enum. Their wording stands in the
 * bundle {@code refusals} of that package, in each language.
 */
public interface Reason {

    /**
     * The key of its wording: its code. Where the code has several wordings, {@code #} and the name of this one follow.
     */
    String key();

    /** The enum that lists the reason. */
    Class<?> getDeclaringClass();

    /** The stable code, such as {@code venue.closed}. */
    default String code() {
        return with().code();
    }

    /**
     * The reason as a message.
     *
     * @param args what its wording names, in order: texts, numbers, days, instants, other reasons or messages, or lists of
     *     these
     */
    default Message with(Object... args) {
        var room = getDeclaringClass()
                .getPackageName()
                .substring(Reason.class.getPackageName().length() + 1);
        return new Message(room, key(), List.of(args));
    }
}
