package fr.maillage.command.log.decide;

import fr.maillage.command.log.AggregateType;
import fr.maillage.command.log.Caller;
import fr.maillage.command.log.Claim;
import fr.maillage.command.log.ClaimTaken;
import fr.maillage.command.log.Intent;
import fr.maillage.command.log.Rights;
import fr.maillage.command.log.SequenceConflict;
import fr.maillage.command.log.Tags;
import fr.maillage.command.log.UnknownSubject;
import fr.maillage.command.log.append.NewEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The events and claims that a request is about to append. Its actions are decided on one after the other, each on the
 * states that those before it would leave. Nobody else sees any of it before all of it is durable.
 */
final class PendingAppend {

    private final @Nullable Caller caller;
    private final StateCache.States cache;
    private final Map<UUID, VersionedState> reached = new HashMap<>();
    private final Map<UUID, VersionedState> read = new HashMap<>();
    private final Map<UUID, Long> trusted = new HashMap<>();
    private final Map<Claim, UUID> claims = new LinkedHashMap<>();
    private final List<NewEvent> newEvents = new ArrayList<>();
    private Decision open = new Decision();
    private @Nullable Intent intent;
    private @Nullable AggregateType<?, ?, ?, ?> type;

    /** @param caller null where states are only read, and nothing is appended */
    PendingAppend(@Nullable Caller caller, StateCache.States cache) {
        this.caller = caller;
        this.cache = cache;
    }

    Caller caller() {
        return Objects.requireNonNull(caller, "whoever only reads appends nothing");
    }

    /** The subject's state, where it is known without reading its events; else null. */
    @Nullable VersionedState known(UUID subject) {
        var fresh = reached.getOrDefault(subject, read.get(subject));
        if (fresh != null) {
            return fresh;
        }
        var cached = cache.get(subject);
        if (cached != null) {
            trusted.put(subject, cached.sequence());
        }
        return cached;
    }

    /** Keeps a state that was read from the log. */
    void read(UUID subject, VersionedState known) {
        read.put(subject, known);
        cache.put(subject, known);
    }

    Decision open() {
        return open;
    }

    /**
     * Accepts the action that is being decided on. What follows from it counts for the next one.
     *
     * @throws fr.maillage.command.Refusal where it begins a subject that is not the caller's to begin
     * @throws ClaimTaken where an action before it claims the same for another subject
     */
    Decision keep() {
        var decision = open;
        decision.reached().forEach((subject, known) -> {
            if (decision.startsSubject(subject)) {
                judge(known.state());
            }
        });
        decision.claims().forEach((claim, subject) -> {
            var holder = claims.get(claim);
            if (holder != null && !holder.equals(subject)) {
                throw new ClaimTaken(claim, holder);
            }
        });
        newEvents.addAll(decision.newEvents());
        claims.putAll(decision.claims());
        reached.putAll(decision.reached());
        return decision;
    }

    /**
     * Opens an empty decision for the next action.
     *
     * @param asked the type that takes its command
     */
    void begin(Intent next, AggregateType<?, ?, ?, ?> asked) {
        open = new Decision();
        intent = next;
        type = asked;
    }

    /** The tags of the action that is being decided on. */
    Tags tags() {
        return intent == null ? Tags.NONE : intent.tags();
    }

    /** The structure acted for; null for the hub. */
    @Nullable UUID actedFor() {
        return intent == null ? caller().structure() : Rights.actedFor(caller(), intent.command());
    }

    /**
     * Checks that the caller may ask the action of a subject in that state.
     *
     * @throws UnknownSubject where the caller may not know of the subject
     * @throws fr.maillage.command.Refusal where the caller may not ask it
     */
    void judge(Object state) {
        if (intent == null) {
            return;
        }
        if (!Rights.knows(caller().actor(), state)) {
            throw new UnknownSubject(intent.subject());
        }
        Rights.check(caller(), intent.command(), state);
    }

    /**
     * Checks the same of the subject that the action is asked of, then that it has not changed since. A venue's command that
     * is asked of a structure's id finds no venue.
     *
     * @throws SequenceConflict where the subject is not at the expected sequence; known only to callers who may ask
     */
    void judge(VersionedState known) {
        if (intent == null) {
            return;
        }
        if (!known.type().equals(type)) {
            throw new UnknownSubject(intent.subject());
        }
        judge(known.state());
        var expected = intent.expectedSequence();
        if (expected != null && known.sequence() != expected) {
            throw new SequenceConflict(known.sequence());
        }
    }

    List<NewEvent> newEvents() {
        return newEvents;
    }

    Map<Claim, UUID> claims() {
        return claims;
    }

    /** States taken from the cache, which is behind where another instance has written: subject to sequence. */
    Map<UUID, Long> trusted() {
        return trusted;
    }

    /** Caches the states that were reached, now that they are durable. */
    void appended() {
        reached.forEach(cache::put);
    }
}
