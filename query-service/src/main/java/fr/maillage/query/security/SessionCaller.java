package fr.maillage.query.security;

import fr.maillage.access.Access;
import fr.maillage.access.AccessProblem;
import fr.maillage.access.KnownCaller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * The filter that reads who has logged in from the session's current token. It does so at each request, in the way in
 * which every token is read. A right that the issuer takes back is gone when the token is next refreshed. A session
 * whose token cannot be renewed is over.
 */
final class SessionCaller extends OncePerRequestFilter {

    /** The error code that means that the issuer could not be asked, and not that it said no. */
    private static final String UNANSWERED = "invalid_token_response";

    private final Access access;
    private final OAuth2AuthorizedClientManager clients;
    private final Duration longest;

    /** @param longest longest life of a session, however busy it is */
    SessionCaller(Access access, OAuth2AuthorizedClientManager clients, Duration longest) {
        this.access = access;
        this.clients = clients;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session == null
                || !(SecurityContextHolder.getContext().getAuthentication()
                        instanceof OAuth2AuthenticationToken loggedIn)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            know(caller(loggedIn, session, request, response));
        } catch (OAuth2AuthorizationException | InvalidBearerTokenException over) {
            if (over instanceof OAuth2AuthorizationException unanswered
                    && unanswered.getError().getErrorCode().equals(UNANSWERED)) {
                Refusals.say(AccessProblem.AWAY, request, response);
            } else {
                end(session, request, response);
            }
            return;
        } catch (AuthenticationServiceException away) {
            Refusals.say(AccessProblem.AWAY, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    /**
     * The caller that the session's token names. The requests of a session ask one at a time, because an issuer may
     * take a refresh token once only, and the parts of a page come all at once.
     */
    private KnownCaller caller(
            OAuth2AuthenticationToken loggedIn,
            HttpSession session,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (session.getLastAccessedTime() - session.getCreationTime() > longest.toMillis()) {
            throw new InvalidBearerTokenException("the session has lasted long enough");
        }
        synchronized (WebUtils.getSessionMutex(session)) {
            var client = clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(IssuerClient.ID)
                    .principal(loggedIn)
                    .attribute(HttpServletRequest.class.getName(), request)
                    .attribute(HttpServletResponse.class.getName(), response)
                    .build());
            return access.known(Objects.requireNonNull(client, "a session with a log-in has a client")
                    .getAccessToken()
                    .getTokenValue());
        }
    }

    private static void know(KnownCaller caller) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(caller);
        SecurityContextHolder.setContext(context);
    }

    private static void end(HttpSession session, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        session.invalidate();
        SecurityContextHolder.clearContext();
        if (Refusals.wantsPage(request)) {
            response.sendRedirect(LoginRedirect.toLogIn(request) + "&fin=");
        } else {
            AccessProblem.UNPROVEN.answer(response);
        }
    }
}
