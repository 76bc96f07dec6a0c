package fr.maillage.command.log;

import fr.maillage.wire.RecordedEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one door to the log. An action is decided on, what follows from it is made durable, and only then is it answered.
 *
 * <p>A key that was used before gives the first answer again, whatever has happened since: leave it to this door to
 * refuse what is claimed already ({@link ClaimTaken}) rather than asking before.
 */
public interface CommandLog {

    /** The key under which an event's metadata holds the communes that it concerns: a list of INSEE codes. */
    String COMMUNES = "communes";

    /**
     * Decides on one action and records what follows from it.
     *
     * @throws fr.maillage.command.Refusal where a rule refuses
     * @throws UnknownSubject where there is no such subject
     * @throws SequenceConflict where the subject is not at the expected sequence, or others kept changing it meanwhile
     * @throws ClaimTaken where another subject holds what this one would claim
     * @throws KeyReused where the key was used with another body
     * @throws StillRunning where a request with the same key is being answered
     * @throws LogUnavailable where the log cannot be written
     */
    Receipt submit(Intent intent, Caller caller, @Nullable IdempotencyKey key);

    /**
     * Decides on several actions, in order, and records what follows from them in one append.
     *
     * @param allOrNone whether one refusal refuses all; else each is accepted or refused alone
     * @return a verdict per intent, in order
     * @throws KeyReused where the key was used with another body
     * @throws StillRunning where a request with the same key is being answered
     * @throws LogUnavailable where the log cannot be written
     */
    List<Verdict> submitAll(List<Intent> intents, Caller caller, @Nullable IdempotencyKey key, boolean allOrNone);

    /**
     * Who holds it; empty where nobody does.
     *
     * @throws LogUnavailable where the log cannot be read, as from all questions below
     */
    Optional<UUID> holder(Claim claim);

    /** Who holds which of these. */
    Map<Claim, UUID> holders(Collection<Claim> claims);

    /**
     * The state record of a subject, as this instance knows it: with several instances it may be a moment behind.
     *
     * @return empty where there is no such subject
     */
    Optional<Object> state(UUID subject);

    /** All events of each of these subjects, in their order; nothing for those without one. */
    Map<UUID, List<RecordedEvent>> histories(Collection<UUID> subjects);

    /** The event at a position of the log; empty where there is none yet. */
    Optional<RecordedEvent> event(long position);
}
