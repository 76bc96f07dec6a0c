package fr.maillage.command.venue.imports;

import fr.maillage.command.http.Problem;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets as many files of one account in at once as leave room for those of others. */
final class Turnstile {

    static final Problem FULL = new Problem(
            429, "import.busy", "Deux imports de ce compte sont déjà en cours : attendez que l'un d'eux finisse.");

    private static final int MOST_AT_ONCE = 2;

    private final Map<String, Integer> inside = new ConcurrentHashMap<>();

    /** Lets one in; whoever was let in must leave. @return whether there was room */
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
