package fr.maillage.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Keeps which accesses were refused and which powers were used, by opaque account: beside the network's log, never in it.
 * Repetitions are counted, and what was refused is noted by its route, so that somebody who insists cannot fill it.
 */
public final class SecurityJournal {

    private static final Logger LOGGER = LoggerFactory.getLogger(SecurityJournal.class);
    private static final int MOST_WAITING = 1_000;
    private static final int MOST_PATH_CHARACTERS = 200;
    private static final int MOST_METHOD_CHARACTERS = 10;

    private record Entry(@Nullable String account, String what, String method, String path) {}

    private final AccessDatabase database;
    private final Map<Entry, Integer> waiting = new ConcurrentHashMap<>();

    private final RouteNames routes;

    SecurityJournal(AccessDatabase database, RouteNames routes) {
        this.database = database;
        this.routes = routes;
    }

    /**
     * Notes that a request was refused.
     *
     * @param account opaque; null where nobody said who they are
     */
    void refused(@Nullable String account, String code, HttpServletRequest request) {
        note(account, code, request.getMethod(), routes.of(request));
    }

    /**
     * Notes something; written within seconds.
     *
     * @param account opaque; null where nobody said who they are
     * @param what a stable code, such as {@code access.refused} or {@code admin.acted}
     * @param path without its query: of a route, or of what is there, never as somebody made it up
     */
    public void note(@Nullable String account, String what, String method, String path) {
        var entry = new Entry(account, what, cut(method, MOST_METHOD_CHARACTERS), cut(path, MOST_PATH_CHARACTERS));
        if (waiting.size() >= MOST_WAITING && !waiting.containsKey(entry)) {
            LOGGER.warn("security journal full: {} {} {} {}", account, what, method, entry.path());
            return;
        }
        waiting.merge(entry, 1, Integer::sum);
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }

    /** Writes what waits; what cannot be written now is later. */
    void write() {
        for (var entry : List.copyOf(waiting.keySet())) {
            var times = waiting.remove(entry);
            if (times != null && !written(entry, times)) {
                waiting.merge(entry, times, Integer::sum);
                return;
            }
        }
    }

    /** Forgets what is older than a year: so long it is kept. */
    void forgetOld() {
        database.jdbc()
                .sql("SELECT forget_old_journal()")
                .query((row, number) -> true)
                .single();
    }

    private boolean written(Entry entry, int times) {
        try {
            database.jdbc()
                    .sql("INSERT INTO security_journal (account, what, method, path, times) VALUES (?, ?, ?, ?, ?)")
                    .param(entry.account())
                    .params(entry.what(), entry.method(), entry.path(), times)
                    .update();
            return true;
        } catch (DataAccessException | TransactionException away) {
            LOGGER.warn("the security journal cannot be written now: {}", String.valueOf(away.getMessage()));
            return false;
        }
    }
}
