package fr.maillage.query.security;

import fr.maillage.access.Access;
import fr.maillage.access.AccessProblem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * The answer to a refused request. A person gets a page, after being asked who they are; a tool gets a problem
 * document.
 */
public final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** The request attribute that holds the {@link AccessProblem} that a page is to show. */
    public static final String PROBLEM = "fr.maillage.access.problem";

    /** The page that shows the refusal. It cannot be reached from outside. */
    public static final String PAGE = "/refus";

    private final Access access;

    Refusals(Access access) {
        this.access = access;
    }

    /** Whether a person is looking, and not a tool or a script of a page. */
    static boolean wantsPage(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        var path = request.getRequestURI();
        return accepted != null
                && accepted.contains("text/html")
                && request.getHeader("HX-Request") == null
                && !path.startsWith("/api/")
                && !path.startsWith("/exports/");
    }

    static void say(AccessProblem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (wantsPage(request)) {
            request.setAttribute(PROBLEM, problem);
            request.getRequestDispatcher(PAGE).forward(request, response);
        } else {
            problem.answer(response);
        }
    }

    /** Answers a request where nobody said who they are. A first-time visitor is shown what is public. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (wantsPage(request)) {
            var home = request.getRequestURI().equals("/");
            response.sendRedirect(home ? "/lieux" : LoginRedirect.toLogIn(request));
            return;
        }
        // A part of a page cannot show a log-in. The whole page is asked for again, and can show it.
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Refresh", "true");
        }
        access.doorkeeper().commence(request, response, why);
    }

    /** Answers a caller who is known and may not do this, or a form that came from elsewhere. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            // Their session is over, and the form's token with it.
            commence(request, response, LoginRedirect.NOBODY);
        } else if (wantsPage(request)) {
            access.doorkeeper().note(request, AccessProblem.FORBIDDEN);
            say(AccessProblem.FORBIDDEN, request, response);
        } else {
            access.doorkeeper().handle(request, response, why);
        }
    }
}
