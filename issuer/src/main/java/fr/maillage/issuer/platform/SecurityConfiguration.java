package fr.maillage.issuer.platform;

import fr.maillage.issuer.token.IssuerSettings;
import fr.maillage.issuer.token.PagesClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.ForwardAuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** What OpenID asks of an issuer, and the pages for people. Whatever is not named here is refused. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String LOGIN = "/connexion";

    private final String policy;

    SecurityConfiguration(IssuerSettings settings) {
        // A browser also holds the redirects after a form to its policy: log-in ends at the pages.
        policy =
                "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none';"
                        + " form-action 'self' " + String.join(" ", settings.returnOrigins());
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
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(Customizer.withDefaults())
                    .clientAuthentication(client -> client.authenticationProviders(providers -> providers.stream()
                            .filter(ClientSecretAuthenticationProvider.class::isInstance)
                            .map(ClientSecretAuthenticationProvider.class::cast)
                            .forEach(provider -> provider.setPasswordEncoder(PagesClient.secrets()))));
        });
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(unknown -> unknown.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(LOGIN), new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .headers(this::headers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/",
                                LOGIN,
                                LOGIN + "/refus",
                                "/mot-de-passe",
                                "/issuer.css",
                                "/favicon.svg",
                                "/fonts/*",
                                "/error")
                        .permitAll()
                        .requestMatchers("/comptes", "/comptes/**")
                        .hasAnyRole("COORDINATOR", "ADMIN")
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage(LOGIN)
                        .usernameParameter("identifiant")
                        .passwordParameter("mot-de-passe")
                        .failureHandler(new ForwardAuthenticationFailureHandler(LOGIN + "/refus"))
                        .defaultSuccessUrl("/"))
                .logout(out ->
                        out.logoutUrl("/deconnexion").logoutSuccessUrl(LOGIN).deleteCookies("MAILLAGE_ISSUER"))
                .headers(this::headers)
                .build();
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}
