package fr.maillage.issuer.session;

import fr.maillage.access.PassingSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Who is logged in, kept in the web server's session, for as long as {@link Sessions} holds it to last. */
public final class SessionContexts implements SecurityContextRepository, LogoutHandler {

    private static final String SESSION = LogInSession.class.getName();
    private static final String BEGAN = SessionContexts.class.getName();

    private final SecurityContextRepository kept = new HttpSessionSecurityContextRepository();
    private final Sessions sessions;
    private final PassingSessions passing;
    private final Clock clock;

    public SessionContexts(Sessions sessions, PassingSessions passing, Clock clock) {
        this.sessions = sessions;
        this.passing = passing;
        this.clock = clock;
    }

    /** The session that the request at hand belongs to; empty where nobody is logged in. */
    public static Optional<UUID> current() {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? Optional.empty()
                : Optional.ofNullable((UUID) request.getAttribute(SESSION, RequestAttributes.SCOPE_SESSION));
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        if (request.getAttribute(BEGAN) == null) {
            request.setAttribute(BEGAN, clock.instant());
            endWhatIsOver(request);
        }
        return kept.loadDeferredContext(request);
    }

    /** Whoever is known to the web server and not to us is known no longer. */
    private void endWhatIsOver(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null
                && kept.containsContext(request)
                && !(session.getAttribute(SESSION) instanceof UUID known && sessions.lasts(known))) {
            session.invalidate();
        }
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder both) {
        return loadDeferredContext(both.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var known = context.getAuthentication();
        if (known == null || !known.isAuthenticated() || known instanceof AnonymousAuthenticationToken) {
            kept.saveContext(context, request, response);
        } else if (begins(UUID.fromString(known.getName()), request)) {
            kept.saveContext(context, request, response);
        }
    }

    private boolean begins(UUID account, HttpServletRequest request) {
        var session = request.getSession();
        var began = request.getAttribute(BEGAN) instanceof Instant instant ? instant : clock.instant();
        var begun = sessions.begin(account, began, BrowserFamily.of(request.getHeader(HttpHeaders.USER_AGENT)));
        begun.ifPresent(id -> {
            // Whoever logs in again leaves what they were in.
            end(session);
            session.setAttribute(SESSION, id);
            passing.loggedIn(session);
            session.setMaxInactiveInterval((int) Sessions.IDLE.toSeconds());
        });
        return begun.isPresent();
    }

    /** Somebody leaves: what was granted here ends as well. The web server's own session is for its own handler to end. */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication whoever) {
        var session = request.getSession(false);
        if (session != null) {
            end(session);
        }
    }

    private void end(HttpSession session) {
        if (session.getAttribute(SESSION) instanceof UUID known) {
            sessions.end(known);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return kept.containsContext(request);
    }
}
