package fr.maillage.query.page.form;

import java.util.List;
import java.util.UUID;

/** What became of something that was sent on to the command side. */
sealed interface Outcome {

    /** It is in the log. @param position of the log at which it can be read */
    record Recorded(UUID id, long position) implements Outcome {}

    /** It is not, and this is why. @param status of HTTP */
    record Refused(int status, String message, List<Fault> faults) implements Outcome {}

    /** Nobody answered, or not in time: sent again with the same key it is recorded once. */
    record Unanswered() implements Outcome {}
}
