package fr.maillage.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses forms that come without a session: they cannot carry its token, and looking for it would make one. */
public final class UnknownForms extends OncePerRequestFilter {

    private final AccessDeniedHandler refusal;
    private final RequestMatcher exempt;

    /** @param exempt what needs no token */
    public UnknownForms(AccessDeniedHandler refusal, RequestMatcher exempt) {
        this.refusal = refusal;
        this.exempt = exempt;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getSession(false) == null
                && CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && !exempt.matches(request)) {
            refusal.handle(request, response, new MissingCsrfTokenException(null));
        } else {
            chain.doFilter(request, response);
        }
    }
}
