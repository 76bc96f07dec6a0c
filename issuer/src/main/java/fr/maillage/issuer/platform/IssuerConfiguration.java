package fr.maillage.issuer.platform;

import fr.maillage.issuer.account.Accounts;
import fr.maillage.issuer.account.Directory;
import fr.maillage.issuer.account.Passwords;
import fr.maillage.issuer.login.Guesses;
import fr.maillage.issuer.login.LocalLogin;
import fr.maillage.issuer.token.Claims;
import fr.maillage.issuer.token.IssuerSettings;
import fr.maillage.issuer.token.PagesClient;
import fr.maillage.issuer.token.SigningKeys;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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
import org.springframework.web.client.RestClient;

/** Puts the running issuer together. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(IssuerSettings.class)
@Import(KeptConfiguration.class)
class IssuerConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Bean
    Guesses guesses(JdbcClient jdbc, Clock clock) {
        return new Guesses(jdbc, clock);
    }

    @Bean
    LocalLogin localLogin(Accounts accounts, Passwords passwords, Guesses guesses, Clock clock) {
        return new LocalLogin(accounts, passwords, guesses, clock);
    }

    @Bean
    Directory directory(IssuerSettings settings) {
        var http = new SimpleClientHttpRequestFactory();
        http.setConnectTimeout(PATIENCE);
        http.setReadTimeout(PATIENCE);
        return new Directory(RestClient.builder().requestFactory(http).build(), settings.pagesUrl());
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
    OAuth2AuthorizationService authorizations(JdbcOperations jdbc, RegisteredClientRepository clients) {
        return new JdbcOAuth2AuthorizationService(jdbc, clients);
    }

    @Bean
    JwtEncoder jwtEncoder(SigningKeys keys) {
        var encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(newestFirst -> newestFirst.getFirst());
        return encoder;
    }

    @Bean
    Claims claims(Accounts accounts) {
        return new Claims(accounts);
    }
}
