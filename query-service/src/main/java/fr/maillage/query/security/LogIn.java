package fr.maillage.query.security;

import fr.maillage.access.IssuerDocument;
import fr.maillage.access.PassingSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.web.client.RestClient;

/** The log-in of people at the issuer, and the renewal of their session's token. */
final class LogIn {

    private static final Logger LOGGER = LoggerFactory.getLogger(LogIn.class);

    /** How long before they expire tokens are renewed. */
    private static final Duration AHEAD = Duration.ofSeconds(30);

    /**
     * How long the issuer may take to answer. A code is good for one exchange only, so it is better to wait for an
     * issuer that has just started than to send somebody back.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ClientRegistrationRepository issuer;
    private final OAuth2AuthorizedClientRepository clients;
    private final PassingSessions passing;
    private final RestClient http = RestClient.builder()
            .requestFactory(IssuerDocument.patience(PATIENCE))
            .configureMessageConverters(converters -> converters
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build();

    LogIn(ClientRegistrationRepository issuer, OAuth2AuthorizedClientRepository clients, PassingSessions passing) {
        this.issuer = issuer;
        this.clients = clients;
        this.passing = passing;
    }

    HttpSecurity in(HttpSecurity door) {
        var codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(http);
        return door.oauth2Login(login -> login.loginPage("/connexion")
                .clientRegistrationRepository(issuer)
                .authorizedClientRepository(clients)
                .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(codes))
                // Everything to know about a person stands in the token.
                .userInfoEndpoint(nobodyAsks -> nobodyAsks.oidcUserService(
                        user -> new DefaultOidcUser(AuthorityUtils.NO_AUTHORITIES, user.getIdToken())))
                .successHandler(this::back)
                .failureHandler(LogIn::failed));
    }

    /** The manager that renews the token of a session with its refresh token. */
    OAuth2AuthorizedClientManager renewals() {
        var refreshes = new RestClientRefreshTokenTokenResponseClient();
        refreshes.setRestClient(http);
        var manager = new DefaultOAuth2AuthorizedClientManager(issuer, clients);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken(
                        refresh -> refresh.accessTokenResponseClient(refreshes).clockSkew(AHEAD))
                .build());
        return manager;
    }

    private void back(HttpServletRequest request, HttpServletResponse response, Authentication known)
            throws IOException {
        var session = request.getSession();
        passing.loggedIn(session);
        var asked = session.getAttribute(LoginRedirect.BACK);
        session.removeAttribute(LoginRedirect.BACK);
        response.sendRedirect(LoginRedirect.back(asked instanceof String page ? page : null));
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        LOGGER.warn("somebody could not log in: {}", String.valueOf(why.getMessage()));
        var session = request.getSession(false);
        var asked = session == null ? null : session.getAttribute(LoginRedirect.BACK);
        response.sendRedirect(LoginRedirect.toLogIn(asked instanceof String page ? page : "/") + "&echec=");
    }
}
