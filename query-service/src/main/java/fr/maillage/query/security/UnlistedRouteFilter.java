package fr.maillage.query.security;

import fr.maillage.access.AccessProblem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** The filter that refuses every address outside the table of routes, whoever asks. */
final class UnlistedRouteFilter extends OncePerRequestFilter {

    private static final AccessProblem UNKNOWN =
            new AccessProblem(404, "http.404", "Introuvable", "Il n’y a rien à cette adresse.");

    static final AccessProblem MALFORMED =
            new AccessProblem(400, "http.400", "Demande incorrecte", "La demande ne peut pas être comprise.");

    private static final AccessProblem OTHERWISE =
            new AccessProblem(405, "http.405", "Méthode non permise", "Cette adresse ne répond pas à cette méthode.");

    /**
     * Leaves out the pages to which security itself forwards a request to show a refusal: they are not in the table.
     */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.REQUEST;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Routes.of(request).isPresent()) {
            chain.doFilter(request, response);
        } else {
            Refusals.say(Routes.knows(request) ? OTHERWISE : UNKNOWN, request, response);
        }
    }
}
