package fr.maillage.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets through as much as one may ask, and says when to come back where it was more. */
final class LimitFilter extends OncePerRequestFilter {

    private final RateLimits limits;
    private final SecurityJournal journal;
    private final Access.Saying saying;

    LimitFilter(RateLimits limits, SecurityJournal journal, Access.Saying saying) {
        this.limits = limits;
        this.journal = journal;
        this.saying = saying;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = Identity.current();
        var wait = caller.map(identity -> limits.account(identity.account(), 1))
                .orElseGet(() ->
                        AddressLimit.isPaid(request) ? Optional.empty() : limits.anonymous(request.getRemoteAddr(), 1));
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        journal.refused(caller.map(Identity::account).orElse(null), AccessProblem.TOO_MANY.code(), request);
        AccessProblem.retryAfter(response, wait.get());
        saying.say(AccessProblem.TOO_MANY, request, response);
    }
}
