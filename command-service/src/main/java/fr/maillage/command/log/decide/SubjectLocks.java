package fr.maillage.command.log.decide;

import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * One action at a time per subject within this instance, so that neighbours do not meet as conflicts in the log, where
 * they would hold up a whole batch. Subjects share a fixed number of locks, always taken in the same order: no two
 * requests can wait for each other.
 */
final class SubjectLocks {

    /** A power of two, for the mask: so many that two subjects at work seldom share one. */
    private static final int LOCKS = 4_096;

    private final ReentrantLock[] locks =
            IntStream.range(0, LOCKS).mapToObj(i -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    <T> T holding(Collection<UUID> subjects, Supplier<T> work) {
        var needed = subjects.stream()
                .mapToInt(SubjectLocks::place)
                .sorted()
                .distinct()
                .toArray();
        for (var place : needed) {
            locks[place].lock();
        }
        try {
            return work.get();
        } finally {
            for (var place : needed) {
                locks[place].unlock();
            }
        }
    }

    private static int place(UUID subject) {
        var hash = subject.hashCode();
        return (hash ^ hash >>> 16) & (LOCKS - 1);
    }
}
