package fr.maillage.access;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of those who have not logged in yet: they last for minutes, and where there are too many of them the oldest goes.
 * Those of people who have logged in are never counted among them, nor given up for them.
 */
public final class PassingSessions implements HttpSessionListener {

    public static final Duration LIFE = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final int most;
    private final Set<HttpSession> passing = Collections.synchronizedSet(new LinkedHashSet<>());

    public PassingSessions() {
        this(MOST);
    }

    PassingSessions(int most) {
        this.most = most;
    }

    @Override
    public void sessionCreated(HttpSessionEvent made) {
        var session = made.getSession();
        session.setMaxInactiveInterval((int) LIFE.toSeconds());
        passing.add(session);
        var oldest = tooMany();
        if (oldest != null) {
            end(oldest);
        }
    }

    private @Nullable HttpSession tooMany() {
        synchronized (passing) {
            if (passing.size() <= most) {
                return null;
            }
            Iterator<HttpSession> oldestFirst = passing.iterator();
            var oldest = oldestFirst.next();
            oldestFirst.remove();
            return oldest;
        }
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException overAlready) {
            return;
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent over) {
        passing.remove(over.getSession());
    }

    /** Somebody has logged in: from now on it lasts as long as such sessions do. */
    public void loggedIn(HttpSession session) {
        passing.remove(session);
        session.setMaxInactiveInterval(
                (int) Duration.ofMinutes(session.getServletContext().getSessionTimeout())
                        .toSeconds());
    }
}
