package fr.maillage.issuer.platform;

import fr.maillage.access.AccessProblem;
import fr.maillage.access.AddressLimit;
import fr.maillage.access.FormLimits;
import fr.maillage.access.RateLimits;
import fr.maillage.access.UnknownForms;
import fr.maillage.issuer.login.SecondStep;
import fr.maillage.issuer.login.SecondStepFilter;
import fr.maillage.issuer.session.SessionContexts;
import fr.maillage.issuer.token.IssuerSettings;
import fr.maillage.issuer.token.LogOutController;
import fr.maillage.issuer.token.Protocol;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.ForwardAuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** What OpenID asks of an issuer, and the pages for people. Whatever is not named here is refused. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Characters. */
    private static final int LONGEST_FIELD = 4_000;

    static final String LOGIN = "/connexion";

    /** Pages that ask who somebody is. */
    private static final String[] KEEPERS = {"/comptes", "/comptes/**"};

    /** Pages of one's own. */
    private static final String[] OWN = {"/compte", "/compte/**", LOGIN + "/codes", LOGIN + "/suite"};

    private final String policy;
    private final Leaving leaving;
    private final SessionContexts sessions;
    private final RateLimits limits;

    SecurityConfiguration(IssuerSettings settings, SessionContexts sessions, RateLimits limits) {
        this.sessions = sessions;
        this.limits = limits;
        this.leaving = new Leaving(settings);
        // A browser also holds the redirects after a form to its policy: log-in ends at the pages.
        policy =
                "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none';"
                        + " form-action 'self' " + String.join(" ", settings.returnOrigins());
    }

    @Bean
    FilterRegistrationBean<FormLimits> formLimits() {
        var filter = new FilterRegistrationBean<>(
                new FormLimits(LONGEST_FIELD, (problem, request, response) -> response.sendError(problem.status())));
        filter.setOrder(FormLimits.ORDER);
        return filter;
    }

    /** Health and figures: they are on the management port only, which is not published. */
    @Bean
    @Order(0)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable)
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
        http.oauth2AuthorizationServer(Protocol::serve);
        return guarded(http.securityMatcher(Protocol.served()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(unknown -> unknown.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(LOGIN), new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, SecondStep second) {
        return guarded(http)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                "/",
                                LOGIN,
                                LOGIN + "/refus",
                                LOGIN + "/code",
                                LOGIN + "/code/refus",
                                LogOutController.PATH,
                                "/mot-de-passe",
                                "/issuer.css",
                                "/favicon.svg",
                                "/fonts/*")
                        .permitAll()
                        .requestMatchers(OWN)
                        .authenticated()
                        .requestMatchers(KEEPERS)
                        .hasAnyRole("COORDINATOR", "ADMIN")
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage(LOGIN)
                        .usernameParameter("identifiant")
                        .passwordParameter("mot-de-passe")
                        .failureHandler(new ForwardAuthenticationFailureHandler(LOGIN + "/refus"))
                        .defaultSuccessUrl("/"))
                .addFilterAfter(new SecondStepFilter(second, sessions), UsernamePasswordAuthenticationFilter.class)
                .csrf(forms -> forms.ignoringRequestMatchers(leaving))
                .addFilterBefore(
                        new UnknownForms((request, response, why) -> response.sendError(403), leaving),
                        CsrfFilter.class)
                .exceptionHandling(closed -> closed.authenticationEntryPoint(SecurityConfiguration::knock))
                .logout(out -> out.logoutUrl(Leaving.ADDRESS)
                        .addLogoutHandler(sessions)
                        .logoutSuccessHandler(leaving)
                        .deleteCookies("MAILLAGE_ISSUER"))
                .build();
    }

    /** What both chains share: how much one address may ask, who is logged in, and what is remembered for them. */
    private HttpSecurity guarded(HttpSecurity http) {
        return http.addFilterBefore(
                        new AddressLimit(limits, SecurityConfiguration::isThePages, SecurityConfiguration::tooMany),
                        CsrfFilter.class)
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(kept -> kept.requestCache(asked()))
                .headers(this::headers);
    }

    /** The pages ask for tokens from one address for everybody, with a secret. */
    private static boolean isThePages(HttpServletRequest request) {
        return request.getRequestURI().equals(Protocol.TOKEN);
    }

    private static void tooMany(AccessProblem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.sendError(problem.status());
    }

    /** What leads through the log-in is remembered over it, and nothing else: it is kept in a session. */
    private static RequestCache asked() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && (request.getRequestURI().equals(Protocol.AUTHORIZE) || isForPeople(request)));
        return cache;
    }

    private static boolean isForPeople(HttpServletRequest request) {
        return Stream.of(KEEPERS, OWN)
                .flatMap(Stream::of)
                .map(PathPatternRequestMatcher::pathPattern)
                .anyMatch(page -> page.matches(request));
    }

    /** Where somebody could enter they are asked who they are; where there is nothing, nobody is. */
    private static void knock(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (isForPeople(request)) {
            response.sendRedirect(LOGIN);
        } else {
            response.sendError(404);
        }
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}
