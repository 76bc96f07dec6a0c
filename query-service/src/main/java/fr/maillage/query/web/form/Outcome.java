package fr.maillage.query.web.form;

import fr.maillage.events.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outcome of a command that was sent to the command side. */
public sealed interface Outcome {

    /**
     * The command is recorded.
     *
     * @param position of the log at which it can be read
     * @param dates how many dates of a series it was for; 0 where it was for no series
     * @param left those dates for which nothing was recorded
     */
    record Recorded(UUID id, long position, int dates, List<Left> left) implements Outcome {}

    /** A date of a series that is unchanged, and why. */
    record Left(UUID id, String message) {}

    /**
     * It is done, but is no event of the log: an API key was made or revoked.
     *
     * @param secret shown once; null where
     * revoked
     */
    record Key(@Nullable String secret) implements Outcome {}

    /**
     * The command is refused.
     *
     * @param status of HTTP
     * @param conflicts reservations that stand in the way
     */
    record Refused(int status, String message, List<FormFault> faults, List<Conflict> conflicts) implements Outcome {}

    /**
     * A reservation that stands in the way.
     *
     * @param structure that has it; null where it is not told
     * @param quantity how many it takes
     * @param late whether they should be back by now
     */
    record Conflict(@Nullable UUID structure, Period period, int quantity, boolean late) {}

    /** There was no answer, or not in time. Sent again with the same key, the command is recorded once. */
    record Unanswered() implements Outcome {}
}
