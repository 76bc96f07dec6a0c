package fr.maillage.access;

import fr.maillage.territory.Territories;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.web.client.RestTemplate;

/**
 * Reads who a person is from the token that the issuer gave them (RFC 9068, RFC 8725): issuer, audience, expiry and
 * algorithm are checked. The issuer is asked for its keys when the first token comes, so that a service starts without it.
 */
public final class TokenIdentities {

    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Set<SignatureAlgorithm> ALGORITHMS =
            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private final AccessSettings.Issuer issuer;
    private final IssuerDocument document;
    private final Territories territories;
    private volatile @Nullable JwtDecoder decoder;

    TokenIdentities(AccessSettings.Issuer issuer, IssuerDocument document, Territories territories) {
        this.issuer = issuer;
        this.document = document;
        this.territories = territories;
    }

    /**
     * Who a token speaks of.
     *
     * @throws InvalidBearerTokenException where the token proves nothing
     * @throws AuthenticationServiceException where the issuer cannot be asked
     */
    public Identity identify(String token) {
        try {
            return identity(decoder().decode(token));
        } catch (BadJwtException unproven) {
            throw new InvalidBearerTokenException(String.valueOf(unproven.getMessage()), unproven);
        } catch (JwtException away) {
            throw new AuthenticationServiceException("the issuer " + issuer.issuer() + " cannot be asked", away);
        }
    }

    private Identity identity(Jwt token) {
        var role = Role.of(token.getClaimAsString("maillage_role"))
                .orElseThrow(() -> new InvalidBearerTokenException("this account has no role in the network"));
        var perimeter =
                switch (role) {
                    case ADMIN -> Perimeter.EVERYWHERE;
                    case COORDINATOR -> Perimeter.of(list(token, "maillage_territories"), territories);
                    case MEMBER, ANALYST -> Perimeter.NOWHERE;
                };
        var structures = list(token, "maillage_structures").stream()
                .flatMap(TokenIdentities::uuid)
                .collect(Collectors.toUnmodifiableSet());
        return new Identity(
                Objects.requireNonNull(token.getSubject(), "sub"),
                role,
                structures,
                perimeter,
                role.acts(),
                false,
                token.getExpiresAt(),
                token.getClaimAsString("name"));
    }

    private static List<String> list(Jwt token, String claim) {
        var values = token.getClaimAsStringList(claim);
        return values == null ? List.of() : values;
    }

    private static Stream<UUID> uuid(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException givesNoRight) {
            return Stream.of();
        }
    }

    private JwtDecoder decoder() {
        var known = decoder;
        if (known == null) {
            known = discover();
            decoder = known;
        }
        return known;
    }

    private JwtDecoder discover() {
        var nimbus = NimbusJwtDecoder.withJwkSetUri(
                        String.valueOf(document.read().get("jwks_uri")))
                .restOperations(new RestTemplate(IssuerDocument.patience()))
                .jwsAlgorithms(algorithms -> algorithms.addAll(ALGORITHMS))
                .validateType(false)
                .build();
        nimbus.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                types(),
                new JwtTimestampValidator(SKEW),
                new JwtClaimValidator<Object>("exp", Objects::nonNull),
                new JwtClaimValidator<Object>("sub", subject -> subject instanceof String text && !text.isBlank()),
                new JwtIssuerValidator(issuer.issuer()),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(issuer.audience()))));
        return nimbus;
    }

    private static JwtTypeValidator types() {
        var types = new JwtTypeValidator(List.of("JWT", "at+jwt"));
        types.setAllowEmpty(true);
        return types;
    }
}
