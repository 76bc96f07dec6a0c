package fr.maillage.command.log.decide;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The states that were in use of late, as they stand in the log: reading a subject's facts again costs more than all the
 * rest of an action. With several instances an entry may be behind; the append's sequence check notices.
 */
public final class StateCache {

    private final Cache<UUID, Known> states;

    /** @param subjects how many to keep; a state takes one or two kilobytes */
    public StateCache(long subjects) {
        states = Caffeine.newBuilder().maximumSize(subjects).build();
    }

    @Nullable Known get(UUID subject) {
        return states.getIfPresent(subject);
    }

    /** Keeps the newer of what is kept and this, so that a slow thread cannot take a subject back in time. */
    void put(UUID subject, Known known) {
        states.asMap().merge(subject, known, (kept, other) -> kept.sequence() > other.sequence() ? kept : other);
    }

    void drop(Collection<UUID> subjects) {
        states.invalidateAll(subjects);
    }

    public void clear() {
        states.invalidateAll();
    }
}
