package fr.maillage.issuer.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Identity tokens of ours that come back, as a hint of who leaves (OpenID RP-Initiated Logout 1.0): they may have expired. */
public final class IdTokens {

    /** Ours are shorter; what is longer is not looked at. */
    private static final int MOST_CHARACTERS = 4096;

    private final JwtDecoder decoder;

    public IdTokens(SigningKeys keys, IssuerSettings settings) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var nimbus = new NimbusJwtDecoder(processor);
        nimbus.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtIssuerValidator(settings.url()),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(settings.clientId()))));
        decoder = nimbus;
    }

    /** @param grant in which it was given */
    record Hint(UUID account, String grant) {}

    /** Empty where it is none of ours, or was signed by a key that is no longer published. */
    Optional<Hint> read(String token) {
        if (token.isEmpty() || token.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            var proven = decoder.decode(token);
            return Optional.of(new Hint(UUID.fromString(proven.getSubject()), grant(proven)));
        } catch (JwtException | IllegalArgumentException saysNothing) {
            return Optional.empty();
        }
    }

    private static String grant(Jwt proven) {
        return Objects.requireNonNullElse(proven.getClaimAsString(Claims.SESSION), "");
    }
}
