package fr.maillage.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Says why somebody is not let in, and notes it in the security journal. */
public final class Doorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger LOGGER = LoggerFactory.getLogger(Doorkeeper.class);

    private final RateLimits limits;
    private final SecurityJournal journal;
    private final Access.Saying saying;

    Doorkeeper(RateLimits limits, SecurityJournal journal, Access.Saying saying) {
        this.limits = limits;
        this.journal = journal;
        this.saying = saying;
    }

    /** Nobody said who they are, or what they said proves nothing. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (why instanceof AuthenticationServiceException) {
            LOGGER.warn("nobody can be identified now: {}", String.valueOf(why.getMessage()));
            saying.say(AccessProblem.AWAY, request, response);
            return;
        }
        var unproven = why instanceof InvalidBearerTokenException;
        // Requests without a token have paid already; guesses pay here.
        var wait = unproven ? limits.anonymous(request.getRemoteAddr(), 1) : Optional.<Duration>empty();
        var problem = wait.isPresent()
                ? AccessProblem.TOO_MANY
                : unproven ? AccessProblem.UNPROVEN : AccessProblem.UNKNOWN_CALLER;
        wait.ifPresent(pause -> AccessProblem.retryAfter(response, pause));
        note(request, problem);
        saying.say(problem, request, response);
    }

    /** They are known, and may not do this. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        note(request, AccessProblem.FORBIDDEN);
        saying.say(AccessProblem.FORBIDDEN, request, response);
    }

    /** Notes who was not let in where. */
    public void note(HttpServletRequest request, AccessProblem problem) {
        var account = Identity.current().map(Identity::account).orElse(null);
        journal.refused(account, problem.code(), request);
    }
}
