package fr.maillage.command.log.decide;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The states that were in use of late, as they stand in the log: reading a subject's events again costs more than all the
 * rest of an action. With several instances an entry may be behind; the append's sequence check notices.
 */
public final class StateCache {

    private final long subjects;
    private volatile States states;

    /** @param subjects how many to keep; a state takes one or two kilobytes */
    public StateCache(long subjects) {
        this.subjects = subjects;
        this.states = new States(subjects);
    }

    /** Those of the log as it is now: what is put there by whoever read it before it was {@link #clear cleared} is lost. */
    States states() {
        return states;
    }

    void drop(Collection<UUID> those) {
        states.known.invalidateAll(those);
    }

    public void clear() {
        states = new States(subjects);
    }

    /** States of one log, between two times that it was away. */
    static final class States {

        private final Cache<UUID, VersionedState> known;

        private States(long subjects) {
            known = Caffeine.newBuilder().maximumSize(subjects).build();
        }

        @Nullable VersionedState get(UUID subject) {
            return known.getIfPresent(subject);
        }

        /** Keeps the newer of what is kept and this, so that a slow thread cannot take a subject back in time. */
        void put(UUID subject, VersionedState state) {
            known.asMap().merge(subject, state, (kept, other) -> kept.sequence() > other.sequence() ? kept : other);
        }
    }
}
