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
 * What a request is about to record. Its actions are decided on one after the other, each on what those before it would
 * leave behind; nothing of it is seen outside before all of it is durable.
 */
final class Draft {

    private final @Nullable Caller caller;
    private final StateCache.States cache;
    private final Map<UUID, Known> reached = new HashMap<>();
    private final Map<UUID, Known> read = new HashMap<>();
    private final Map<UUID, Long> trusted = new HashMap<>();
    private final Map<Claim, UUID> claims = new LinkedHashMap<>();
    private final List<NewEvent> facts = new ArrayList<>();
    private Decision open = new Decision();
    private @Nullable Intent intent;
    private @Nullable AggregateType<?, ?, ?, ?> type;

    /** @param caller null where the draft only asks how subjects stand, and records nothing */
    Draft(@Nullable Caller caller, StateCache.States cache) {
        this.caller = caller;
        this.cache = cache;
    }

    Caller caller() {
        return Objects.requireNonNull(caller, "a draft for reading records nothing");
    }

    /** How the subject stands, if that is known without reading its facts. */
    @Nullable Known known(UUID subject) {
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

    /** The subject was read from the log. */
    void read(UUID subject, Known known) {
        read.put(subject, known);
        cache.put(subject, known);
    }

    Decision open() {
        return open;
    }

    /**
     * The action is accepted: what follows from it counts for the next.
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
        facts.addAll(decision.facts());
        claims.putAll(decision.claims());
        reached.putAll(decision.reached());
        return decision;
    }

    /** Whatever became of the action before, the next one begins with nothing. @param asked the type that takes its command */
    void begin(Intent next, AggregateType<?, ?, ?, ?> asked) {
        open = new Decision();
        intent = next;
        type = asked;
    }

    /** What the action being decided on is for. */
    Tags tags() {
        return intent == null ? Tags.NONE : intent.tags();
    }

    /** The structure acted for; null for the hub. */
    @Nullable UUID actedFor() {
        return intent == null ? caller().structure() : Rights.actedFor(caller(), intent.command());
    }

    /**
     * Refuses where the action is not the caller's to ask of a subject that stands so: there is none where it is not theirs
     * to know of.
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
     * The same of the subject that the action is asked of; then only is it told that it has changed since. A venue's command
     * that is asked of a structure's id finds no venue.
     */
    void judge(Known known) {
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

    List<NewEvent> facts() {
        return facts;
    }

    Map<Claim, UUID> claims() {
        return claims;
    }

    /** What was taken from the cache, which may be behind where another instance writes too: subject to sequence. */
    Map<UUID, Long> trusted() {
        return trusted;
    }

    /** It is durable. */
    void landed() {
        reached.forEach(cache::put);
    }
}
