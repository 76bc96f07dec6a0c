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

/** Says why not: to a person on a page, after asking who they are; to a tool as a problem document. */
public final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Where the request keeps the {@link AccessProblem} that a page is to say. */
    public static final String PROBLEM = "fr.maillage.access.problem";

    /** The page that says it; there is no way to it from outside. */
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

    /** Nobody said who they are. A first-time visitor is shown what is public. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (wantsPage(request)) {
            var home = request.getRequestURI().equals("/");
            response.sendRedirect(home ? "/lieux" : LoginRedirect.toLogIn(request));
            return;
        }
        // A part of a page cannot show a log-in: the whole page is asked for again, and does.
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Refresh", "true");
        }
        access.doorkeeper().commence(request, response, why);
    }

    /** They are known, and may not; or a form came from elsewhere. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            // Their session is over, and the form's proof with it.
            commence(request, response, LoginRedirect.NOBODY);
        } else if (wantsPage(request)) {
            access.doorkeeper().note(request, AccessProblem.FORBIDDEN);
            say(AccessProblem.FORBIDDEN, request, response);
        } else {
            access.doorkeeper().handle(request, response, why);
        }
    }
}
