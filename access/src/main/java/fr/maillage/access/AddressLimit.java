package fr.maillage.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes from an address's share before anything is done for it, and more where a session had to be made: whoever throws
 * cookies away and comes again has soon asked too much.
 */
public final class AddressLimit extends OncePerRequestFilter {

    /** A session costs so many requests: it is kept for minutes, an answer is not. */
    static final int SESSION = 5;

    private static final String PAID = AddressLimit.class.getName();

    private final RateLimits limits;
    private final Predicate<HttpServletRequest> exempt;
    private final Access.Saying saying;

    /** @param exempt what pays in another way */
    public AddressLimit(RateLimits limits, Predicate<HttpServletRequest> exempt, Access.Saying saying) {
        this.limits = limits;
        this.exempt = exempt;
        this.saying = saying;
    }

    static boolean isPaid(HttpServletRequest request) {
        return request.getAttribute(PAID) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (exempt.test(request)) {
            chain.doFilter(request, response);
            return;
        }
        var address = request.getRemoteAddr();
        var wait = limits.anonymous(address, 1);
        if (wait.isPresent()) {
            AccessProblem.retryAfter(response, wait.get());
            saying.say(AccessProblem.TOO_MANY, request, response);
            return;
        }
        request.setAttribute(PAID, true);
        var hadNone = request.getSession(false) == null;
        try {
            chain.doFilter(request, response);
        } finally {
            if (hadNone && request.getSession(false) != null) {
                limits.spent(address, SESSION);
            }
        }
    }
}
