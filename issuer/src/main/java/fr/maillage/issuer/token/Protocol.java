package fr.maillage.issuer.token;

import java.util.List;
import java.util.Map;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;

/** Of all that the authorization server could do, what the pages need: nothing else is served, and nothing else is announced. */
public final class Protocol {

    public static final String TOKEN = "/oauth2/token";
    public static final String AUTHORIZE = "/oauth2/authorize";

    private static final List<String> SERVED =
            List.of(AUTHORIZE, TOKEN, "/oauth2/jwks", "/.well-known/openid-configuration");

    private static final List<String> NOT_SERVED = List.of(
            "userinfo_endpoint",
            "revocation_endpoint",
            "revocation_endpoint_auth_methods_supported",
            "introspection_endpoint",
            "introspection_endpoint_auth_methods_supported",
            "device_authorization_endpoint",
            "pushed_authorization_request_endpoint",
            "registration_endpoint",
            "tls_client_certificate_bound_access_tokens",
            "dpop_signing_alg_values_supported");

    private Protocol() {}

    /** The addresses of it: at every other one there is nothing. */
    public static String[] served() {
        return SERVED.toArray(String[]::new);
    }

    public static void serve(OAuth2AuthorizationServerConfigurer server) {
        server.clientAuthentication(client -> client.authenticationProviders(providers -> providers.stream()
                        .filter(ClientSecretAuthenticationProvider.class::isInstance)
                        .map(ClientSecretAuthenticationProvider.class::cast)
                        .forEach(provider -> provider.setPasswordEncoder(PagesClient.secrets()))))
                .authorizationEndpoint(authorize -> authorize.authenticationProviders(providers -> providers.stream()
                        .filter(OAuth2AuthorizationCodeRequestAuthenticationProvider.class::isInstance)
                        .map(OAuth2AuthorizationCodeRequestAuthenticationProvider.class::cast)
                        .forEach(provider -> provider.setAuthenticationValidator(asked -> {
                            asRegistered(asked);
                            new OAuth2AuthorizationCodeRequestAuthenticationValidator().accept(asked);
                        }))))
                .oidc(oidc -> oidc.providerConfigurationEndpoint(
                        document -> document.providerConfigurationCustomizer(Protocol::announce)));
    }

    /** By default the port of a loopback address would be anybody's choice, and another program's on that machine. */
    private static void asRegistered(OAuth2AuthorizationCodeRequestAuthenticationContext asked) {
        var address = asked.<OAuth2AuthorizationCodeRequestAuthenticationToken>getAuthentication()
                .getRedirectUri();
        if (address != null && !asked.getRegisteredClient().getRedirectUris().contains(address)) {
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "this redirect_uri is not registered", null),
                    null);
        }
    }

    private static void announce(OidcProviderConfiguration.Builder document) {
        document.grantTypes(all -> replace(
                        all,
                        AuthorizationGrantType.AUTHORIZATION_CODE.getValue(),
                        AuthorizationGrantType.REFRESH_TOKEN.getValue()))
                .tokenEndpointAuthenticationMethods(
                        all -> replace(all, ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue()))
                .scopes(all -> replace(all, OidcScopes.OPENID, OidcScopes.PROFILE))
                .claims((Map<String, Object> all) -> NOT_SERVED.forEach(all::remove));
    }

    private static void replace(List<String> all, String... served) {
        all.clear();
        all.addAll(List.of(served));
    }
}
