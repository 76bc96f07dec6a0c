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

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().indexOf(';') >= 0) {
            AccessProblem.MALFORMED.answer(response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
