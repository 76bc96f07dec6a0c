package fr.maillage.issuer.token;

import fr.maillage.access.Role;
import fr.maillage.issuer.account.Account;
import fr.maillage.issuer.account.Accounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What a token says of a person, read from their account each time one is made: a refreshed token has today's rights. */
public final class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    public static final String AUDIENCE = "maillage";

    /** What was granted to the pages in a browser, by which they may later say who leaves (OpenID RP-Initiated Logout 1.0). */
    static final String SESSION = "sid";

    private final Accounts accounts;

    public Claims(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        var account = accounts.find(UUID.fromString(Objects.requireNonNull(token.<Authentication>getPrincipal())
                        .getName()))
                .filter(known -> !known.disabled())
                .orElseThrow(() -> new OAuth2AuthenticationException(
                        new OAuth2Error(OAuth2ErrorCodes.INVALID_GRANT, "this account is closed", null)));
        var claims = rights(token.getClaims(), account);
        if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
            claims.claim("name", account.name());
            claims.claim(
                    SESSION, Objects.requireNonNull(token.getAuthorization()).getId());
        } else if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
            claims.audience(list(List.of(AUDIENCE)));
        }
    }

    static JwtClaimsSet.Builder rights(JwtClaimsSet.Builder claims, Account account) {
        return claims.claim("maillage_role", account.role().claim())
                .claim("maillage_structures", structures(account))
                .claim("maillage_territories", territories(account));
    }

    private static List<String> structures(Account account) {
        return list(account.structures().stream().map(UUID::toString).toList());
    }

    private static List<String> territories(Account account) {
        return list(account.role() == Role.ADMIN ? List.of("france") : account.territories());
    }

    /** The authorization server keeps claims as JSON and reads back no other kind of list. */
    private static List<String> list(List<String> values) {
        return new ArrayList<>(values);
    }
}
