package fr.maillage.query.security;

import static org.springframework.security.config.Customizer.withDefaults;

import fr.maillage.access.Access;
import fr.maillage.access.AccessConfiguration;
import fr.maillage.access.AccessProblem;
import fr.maillage.access.FormLimits;
import fr.maillage.access.Identity;
import fr.maillage.access.IssuerDocument;
import fr.maillage.access.PassingSessions;
import fr.maillage.access.SecurityJournal;
import fr.maillage.access.UnknownForms;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.HttpSessionMutexListener;

/**
 * The configuration of security: two filter chains onto the same table of routes. One is for tools, which bear a token
 * or a key. The other is for people, who have a session.
 */
@Configuration(proxyBeanMethods = false)
@Import(AccessConfiguration.class)
class DoorConfiguration {

    /** Most characters of a field in any form. The reader of each form has a limit for each input. */
    private static final int LONGEST_FIELD = 100_000;

    private final Access access;
    private final SecurityJournal journal;

    DoorConfiguration(Access access, SecurityJournal journal) {
        this.access = access;
        this.journal = journal;
    }

    @Bean
    IssuerClient issuerClient(
            IssuerDocument issuer,
            @Value("${maillage.identity.client-id}") String id,
            @Value("${maillage.identity.client-secret}") String secret) {
        return new IssuerClient(issuer, id, secret);
    }

    @Bean
    FilterRegistrationBean<FormLimits> formLimits() {
        var filter = new FilterRegistrationBean<>(new FormLimits(LONGEST_FIELD, Refusals::say));
        filter.setOrder(FormLimits.ORDER);
        return filter;
    }

    @Bean
    LogOut logOut(
            IssuerDocument issuer,
            @Value("${maillage.identity.client-id}") String id,
            @Value("${maillage.identity.issuer}") URI address) {
        return new LogOut(issuer, id, address);
    }

    @Bean
    PassingSessions passingSessions() {
        return new PassingSessions();
    }

    /** The registration of the counter of sessions. It is told of each session that the web server makes and ends. */
    @Bean
    ServletListenerRegistrationBean<PassingSessions> countedSessions(PassingSessions passing) {
        return new ServletListenerRegistrationBean<>(passing);
    }

    /** The store of the tokens of people who log in. They are in the person's session, and nowhere else. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    ServletListenerRegistrationBean<HttpSessionMutexListener> sessionMutexes() {
        return new ServletListenerRegistrationBean<>(new HttpSessionMutexListener());
    }

    /** The answer to a malformed address, which is refused before anything reads it. */
    @Bean
    RequestRejectedHandler malformedAddresses() {
        return (request, response, why) -> UnlistedRouteFilter.MALFORMED.answer(response);
    }

    /** The chain for health and metrics. They have a port of their own, which only the operator reaches. */
    @Bean
    @Order(0)
    SecurityFilterChain supervision(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(asked -> asked.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /**
     * The chain for requests that say themselves who asks, and for those whose session may not tell it: those of other
     * sites' scripts and those for framed pages.
     */
    @Bean
    @Order(1)
    SecurityFilterChain tools(HttpSecurity http) {
        return guarded(http.securityMatcher(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null
                        || OtherSites.ask(request)
                        || Framed.isAskedFor(request)))
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            ClientRegistrationRepository issuer,
            OAuth2AuthorizedClientRepository clients,
            PassingSessions passing,
            LogOut logOut,
            @Value("${maillage.session.longest}") Duration longest) {
        var refusals = new Refusals(access);
        var logIn = new LogIn(issuer, clients, passing);
        var leaving = logOut.fromOurPages();
        // A form that security itself forwards, to show a refusal, has no token to look for.
        RequestMatcher untold = asked -> asked.getDispatcherType() != DispatcherType.REQUEST || leaving.matches(asked);
        return logIn.in(guarded(http))
                .logout(ways -> ways.logoutUrl(LogOut.ADDRESS).logoutSuccessHandler(logOut))
                .csrf(forms -> forms.ignoringRequestMatchers(untold))
                .addFilterBefore(new UnknownForms(refusals, untold), CsrfFilter.class)
                .exceptionHandling(
                        closed -> closed.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(new SessionCaller(access, logIn.renewals(), longest), ExceptionTranslationFilter.class)
                .build();
    }

    /** Notes a refusal by a controller in the same way as a refusal by security. */
    @Bean
    WebMvcConfigurer refusalsBehindTheDoor() {
        var noted = new HandlerInterceptor() {
            @Override
            public void afterCompletion(
                    HttpServletRequest request,
                    HttpServletResponse response,
                    Object handler,
                    @Nullable Exception failure) {
                if (response.getStatus() == AccessProblem.FORBIDDEN.status()) {
                    access.doorkeeper().note(request, AccessProblem.FORBIDDEN);
                }
            }
        };
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(noted).excludePathPatterns(Refusals.PAGE);
            }
        };
    }

    private HttpSecurity guarded(HttpSecurity http) {
        return access.protect(http, Refusals::say)
                .cors(others -> others.configurationSource(OtherSites.RULES))
                .headers(headers -> headers.defaultsDisabled().cacheControl(withDefaults()))
                .requestCache(RequestCacheConfigurer::disable)
                .addFilterBefore(new UnlistedRouteFilter(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .access((whoever, asked) -> judge(asked)));
    }

    private AuthorizationDecision judge(RequestAuthorizationContext asked) {
        var request = asked.getRequest();
        var caller = Identity.current();
        var route = Routes.of(request).filter(one -> one.who().includes(caller));
        if (route.filter(one -> one.who() == Audience.ADMINS).isPresent()) {
            journal.note(
                    caller.map(Identity::account).orElse(null),
                    "admin.acted",
                    request.getMethod(),
                    request.getRequestURI());
        }
        return new AuthorizationDecision(route.isPresent());
    }
}
