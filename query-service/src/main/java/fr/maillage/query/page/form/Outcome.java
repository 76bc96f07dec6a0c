package fr.maillage.query.page.form;

import fr.maillage.events.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of something that was sent on to the command side. */
sealed interface Outcome {

    /** It is in the log. @param position of the log at which it can be read */
    record Recorded(UUID id, long position) implements Outcome {}

    /** It is done, and no fact of the network: a key of a tool, whose secret is shown once; null where it was ended. */
    record Key(@Nullable String secret) implements Outcome {}

    /** It is not, and this is why. @param status of HTTP @param conflicts promises that stand in the way */
    record Refused(int status, String message, List<Fault> faults, List<Conflict> conflicts) implements Outcome {}

    /** A promise that stands in the way. @param structure that has so many @param late whether they should be back */
    record Conflict(UUID structure, Period period, int quantity, boolean late) {}

    /** Nobody answered, or not in time: sent again with the same key it is recorded once. */
    record Unanswered() implements Outcome {}
}
