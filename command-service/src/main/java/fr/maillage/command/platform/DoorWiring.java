package fr.maillage.command.platform;

import fr.maillage.access.Access;
import fr.maillage.access.AccessConfiguration;
import fr.maillage.access.AccessProblem;
import fr.maillage.command.http.Answers;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The wiring of security. Only known callers who may act are let in; everybody may read the API's description. */
@Configuration(proxyBeanMethods = false)
@Import(AccessConfiguration.class)
class DoorWiring {

    /** The words for people who are not let in, in the language that they ask for. */
    @Bean
    Access.Saying saying() {
        return Answers::door;
    }

    /** Health and metrics have a port of their own, which only the operator reaches. */
    @Bean
    @Order(1)
    SecurityFilterChain supervision(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(asked -> asked.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain door(HttpSecurity http, Access access) {
        return access.protect(http)
                .authorizeHttpRequests(asked -> asked
                        // The error dispatch of a refused request passes this same chain.
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/v3/api-docs", "/v3/api-docs.yaml")
                        .permitAll()
                        .anyRequest()
                        .hasAuthority("SCOPE_write"))
                // Nothing here is a page.
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(AccessProblem.NO_PAGE))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                // No cookie is read here: another site's page has nothing to abuse.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
