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

/** Two doors onto the same table of routes: one for tools, that bear a token or a key; one for people, with a session. */
@Configuration(proxyBeanMethods = false)
@Import(AccessConfiguration.class)
class DoorConfiguration {

    /** Characters, of whatever a form sends; its reader has a limit for each input. */
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

    /** What the web server makes and ends is told to whoever counts it. */
    @Bean
    ServletListenerRegistrationBean<PassingSessions> countedSessions(PassingSessions passing) {
        return new ServletListenerRegistrationBean<>(passing);
    }

    /** Tokens of people who log in are in their session, and nowhere else. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    ServletListenerRegistrationBean<HttpSessionMutexListener> sessionMutexes() {
        return new ServletListenerRegistrationBean<>(new HttpSessionMutexListener());
    }

    /** What no address of this service looks like is refused before anything reads it. */
    @Bean
    RequestRejectedHandler malformedAddresses() {
        return (request, response, why) -> UnlistedRouteFilter.MALFORMED.answer(response);
    }

    /** Health and figures have a port of their own, which only the operator reaches. */
    @Bean
    @Order(0)
    SecurityFilterChain supervision(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(asked -> asked.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Whoever says with each request who they are, or may not be known by a session where they are. */
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
        // Where the door itself sends a form on, to say why not, there is no token to look for.
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

    /** What is refused behind the door, by what was asked for, is noted as what is refused at it. */
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
