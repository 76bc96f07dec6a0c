package fr.maillage.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away paths with a semicolon before anybody reads them. The firewall would, but Spring Security decodes what follows
 * the semicolon before it asks its firewall, and fails on {@code ;a=%ZZ}.
 */
final class MalformedPath extends OncePerRequestFilter {

    private final Access.Saying saying;

    MalformedPath(Access.Saying saying) {
        this.saying = saying;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().indexOf(';') >= 0) {
            saying.say(AccessProblem.MALFORMED, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
