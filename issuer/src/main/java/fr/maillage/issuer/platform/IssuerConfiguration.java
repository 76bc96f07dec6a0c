package fr.maillage.issuer.platform;

import fr.maillage.access.AccessSettings;
import fr.maillage.access.EdgeConfiguration;
import fr.maillage.access.PassingSessions;
import fr.maillage.access.RateLimits;
import fr.maillage.issuer.account.Accounts;
import fr.maillage.issuer.account.Directory;
import fr.maillage.issuer.account.Journal;
import fr.maillage.issuer.account.Passwords;
import fr.maillage.issuer.account.SecondFactors;
import fr.maillage.issuer.login.Guesses;
import fr.maillage.issuer.login.LocalLogin;
import fr.maillage.issuer.login.SecondStep;
import fr.maillage.issuer.session.SessionContexts;
import fr.maillage.issuer.session.SessionGrants;
import fr.maillage.issuer.session.Sessions;
import fr.maillage.issuer.token.Badges;
import fr.maillage.issuer.token.Claims;
import fr.maillage.issuer.token.HashedAuthorizations;
import fr.maillage.issuer.token.IdTokens;
import fr.maillage.issuer.token.IssuerSettings;
import fr.maillage.issuer.token.PagesClient;
import fr.maillage.issuer.token.SigningKeys;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.web.client.RestClient;

/** Puts the running issuer together. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(IssuerSettings.class)
@Import({KeptConfiguration.class, EdgeConfiguration.class})
class IssuerConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Bean
    Guesses guesses(JdbcClient jdbc, Clock clock) {
        return new Guesses(jdbc, clock);
    }

    @Bean
    LocalLogin localLogin(
            Accounts accounts, Passwords passwords, Guesses guesses, SecondStep second, Journal journal, Clock clock) {
        return new LocalLogin(accounts, passwords, guesses, second, journal, clock);
    }

    @Bean
    SecondStep secondStep(
            IssuerSettings settings,
            Accounts accounts,
            SecondFactors factors,
            Guesses guesses,
            Journal journal,
            Clock clock) {
        return new SecondStep(settings.secondFactor(), accounts, factors, guesses, journal, clock);
    }

    @Bean
    Directory directory(IssuerSettings settings, JwtEncoder encoder, Clock clock) {
        var http = new SimpleClientHttpRequestFactory();
        http.setConnectTimeout(PATIENCE);
        http.setReadTimeout(PATIENCE);
        return new Directory(
                RestClient.builder().requestFactory(http).build(),
                settings.pagesUrl(),
                new Badges(encoder, settings.url(), clock)::of);
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IssuerSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.url()).build();
    }

    @Bean
    RegisteredClientRepository clients(IssuerSettings settings) {
        return new InMemoryRegisteredClientRepository(PagesClient.of(settings));
    }

    @Bean
    OAuth2AuthorizationService authorizations(
            JdbcOperations jdbc, RegisteredClientRepository clients, Sessions sessions) {
        return new SessionGrants(new HashedAuthorizations(new JdbcOAuth2AuthorizationService(jdbc, clients)), sessions);
    }

    @Bean
    Sessions sessions(JdbcClient jdbc, Journal journal, Clock clock) {
        return new Sessions(jdbc, journal, clock);
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

    @Bean
    ServletListenerRegistrationBean<HttpSessionEventPublisher> publishedSessions() {
        return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
    }

    @Bean
    RateLimits rateLimits(@Value("${maillage.limits.anonymous-per-second}") int perSecond) {
        return new RateLimits(new AccessSettings.Limits(perSecond, perSecond));
    }

    @Bean
    SessionContexts sessionContexts(Sessions sessions, PassingSessions passing, Clock clock) {
        return new SessionContexts(sessions, passing, clock);
    }

    @Bean
    JwtEncoder jwtEncoder(SigningKeys keys) {
        var encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(newestFirst -> newestFirst.getFirst());
        return encoder;
    }

    @Bean
    IdTokens idTokens(SigningKeys keys, IssuerSettings settings) {
        return new IdTokens(keys, settings);
    }

    @Bean
    Claims claims(Accounts accounts) {
        return new Claims(accounts);
    }
}
