package fr.maillage.command.venue.imports;

import fr.maillage.command.http.Problem;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The slots for imports that run at once: two for each account, which leaves room for other accounts. */
final class ImportSlots {

    static final Problem FULL = new Problem(429, ImportReason.BUSY.with());

    /** In runs of one account. */
    private static final int MOST_AT_ONCE = 2;

    private final Map<String, Integer> inside = new ConcurrentHashMap<>();

    /**
     * Takes a slot, which the caller must give back by {@link #leave}.
     *
     * @return whether one was free
     */
    boolean enter(String account) {
        var admitted = new boolean[1];
        inside.compute(account, (of, now) -> {
            var before = now == null ? 0 : now;
            admitted[0] = before < MOST_AT_ONCE;
            return admitted[0] ? before + 1 : before;
        });
        return admitted[0];
    }

    void leave(String account) {
        inside.compute(account, (of, now) -> now == null || now == 1 ? null : now - 1);
    }
}
