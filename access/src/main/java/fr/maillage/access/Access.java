package fr.maillage.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;

/** What the filter chains of both services share: who asks is known from a token or a key, in one way. */
public final class Access {

    private final TokenIdentities tokens;
    private final KeyIdentities keys;
    private final RateLimits limits;
    private final SecurityJournal journal;
    private final Doorkeeper doorkeeper;

    private final Saying saying;

    Access(TokenIdentities tokens, KeyIdentities keys, RateLimits limits, SecurityJournal journal, Saying saying) {
        this.tokens = tokens;
        this.keys = keys;
        this.limits = limits;
        this.journal = journal;
        this.saying = saying;
        this.doorkeeper = new Doorkeeper(limits, journal, saying);
    }

    /** Tells whoever asked why not, in the way in which they read. */
    @FunctionalInterface
    public interface Saying {

        /** As a problem document in French: what a service says that brings no other way. */
        Saying IN_FRENCH = (problem, request, response) -> problem.answer(response);

        void say(AccessProblem problem, HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException;
    }

    /** The same for a service that only tools ask: they read problem documents. */
    public HttpSecurity protect(HttpSecurity http) {
        return protect(http, saying);
    }

    /**
     * Reads bearers of tokens and keys, limits how much they ask, and says as a problem document why somebody is not let
     * in. Which address is for whom is the service's own to say, by {@code authorizeHttpRequests}.
     *
     * @param saying how those are told who asked too much: people may be among them
     */
    public HttpSecurity protect(HttpSecurity http, Saying saying) {
        AuthenticationManager known = this::authenticate;
        return http.oauth2ResourceServer(
                        bearers -> bearers.authenticationManagerResolver((HttpServletRequest request) -> known)
                                .authenticationEntryPoint(doorkeeper)
                                .accessDeniedHandler(doorkeeper)
                                .withObjectPostProcessor(saysWhyNot()))
                .exceptionHandling(
                        closed -> closed.authenticationEntryPoint(doorkeeper).accessDeniedHandler(doorkeeper))
                .addFilterBefore(new AddressLimit(limits, Access::paysByName, noted(saying)), CsrfFilter.class)
                .addFilterBefore(new LimitFilter(limits, journal, saying), AuthorizationFilter.class);
    }

    /** Whoever says who they are pays once that is proven, and for each try that proves nothing. */
    private static boolean paysByName(HttpServletRequest request) {
        var session = request.getSession(false);
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || (session != null
                        && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                != null);
    }

    private Saying noted(Saying saying) {
        return (problem, request, response) -> {
            doorkeeper.note(request, problem);
            saying.say(problem, request, response);
        };
    }

    /** Who says why not, for a service that says it in other ways too. */
    public Doorkeeper doorkeeper() {
        return doorkeeper;
    }

    /**
     * Whoever a bearer's token or key stands for.
     *
     * @throws org.springframework.security.core.AuthenticationException where it proves nothing, or nothing can be proven now
     */
    public Identity identify(String token) {
        return KeyIdentities.isKey(token) ? keys.identify(token) : tokens.identify(token);
    }

    /** The same, as Spring Security carries it. */
    public KnownCaller known(String token) {
        return new KnownCaller(identify(token), token);
    }

    private Authentication authenticate(Authentication asked) {
        return known(((BearerTokenAuthenticationToken) asked).getToken());
    }

    /** By default an issuer that is away would be answered with an error of the server. */
    private ObjectPostProcessor<BearerTokenAuthenticationFilter> saysWhyNot() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(doorkeeper::commence);
                return filter;
            }
        };
    }
}
