package fr.maillage.query.web.form;

import fr.maillage.events.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of something that was sent on to the command side. */
public sealed interface Outcome {

    /**
     * It is in the log.
     *
     * @param position of the log at which it can be read
     * @param dates how many dates of a series it was asked of; none where it was asked of no series
     * @param left those of them of which nothing was recorded
     */
    record Recorded(UUID id, long position, int dates, List<Left> left) implements Outcome {}

    /** A date of a series that stays as it was, and why. */
    record Left(UUID id, String message) {}

    /** It is done, and no fact of the network: a key of a tool, whose secret is shown once; null where it was ended. */
    record Key(@Nullable String secret) implements Outcome {}

    /** It is not, and this is why. @param status of HTTP @param conflicts promises that stand in the way */
    record Refused(int status, String message, List<FormFault> faults, List<Conflict> conflicts) implements Outcome {}

    /**
     * A promise that stands in the way.
     *
     * @param structure that has so many; null where it is not told
     * @param late whether they should be back
     */
    record Conflict(@Nullable UUID structure, Period period, int quantity, boolean late) {}

    /** Nobody answered, or not in time: sent again with the same key it is recorded once. */
    record Unanswered() implements Outcome {}
}
