package fr.maillage.query.security;

import fr.maillage.access.IssuerDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * This service as the issuer knows it. The issuer is asked where people log in when the first of them comes, so that
 * the service can start without it. It is asked again as long as it does not answer.
 */
public final class IssuerClient implements ClientRegistrationRepository {

    public static final String ID = "maillage";

    private final IssuerDocument issuer;
    private final String id;
    private final String secret;
    private volatile @Nullable ClientRegistration known;

    /** @param secret empty where the issuer gave none: the proof key alone then ties the code to this service */
    IssuerClient(IssuerDocument issuer, String id, String secret) {
        this.issuer = issuer;
        this.id = id;
        this.secret = secret;
    }

    /** @throws org.springframework.security.core.AuthenticationException where the issuer does not answer */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registration) {
        if (!registration.equals(ID)) {
            return null;
        }
        var client = known;
        if (client == null) {
            client = client();
            known = client;
        }
        return client;
    }

    private ClientRegistration client() {
        return ClientRegistrations.fromOidcConfiguration(issuer.read())
                .registrationId(ID)
                .clientId(id)
                .clientSecret(secret)
                .clientAuthenticationMethod(
                        secret.isEmpty()
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }
}
