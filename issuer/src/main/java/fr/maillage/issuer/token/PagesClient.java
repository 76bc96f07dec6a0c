package fr.maillage.issuer.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The one client: the pages. It has a secret and must prove that it began each log-in (PKCE); people are not asked whether they trust it. */
public final class PagesClient {

    private static final Duration CODE = Duration.ofMinutes(1);
    private static final Duration ACCESS = Duration.ofMinutes(10);

    /** A working day: then one logs in again. */
    private static final Duration REFRESH = Duration.ofHours(12);

    private PagesClient() {}

    public static RegisteredClient of(IssuerSettings settings) {
        if (settings.clientSecret().isBlank()) {
            throw new IllegalStateException(
                    "maillage.issuer.client-secret is missing: the pages could not ask for tokens");
        }
        return RegisteredClient.withId(settings.clientId())
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(addresses -> addresses.addAll(settings.redirectUris()))
                .postLogoutRedirectUris(addresses -> addresses.addAll(settings.postLogoutRedirectUris()))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(CODE)
                        .accessTokenTimeToLive(ACCESS)
                        .refreshTokenTimeToLive(REFRESH)
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    /** The client's secret is random and comes with each start: it is compared as it is, in constant time. */
    public static PasswordEncoder secrets() {
        return new AbstractValidatingPasswordEncoder() {
            @Override
            protected String encodeNonNullPassword(String secret) {
                return secret;
            }

            @Override
            protected boolean matchesNonNull(String given, String secret) {
                return MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
            }
        };
    }
}
