package fr.maillage.issuer.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * What was granted, kept without the tokens themselves: codes and tokens are looked up by their SHA-256, so that a copy of the
 * database opens nothing. They are random or signed: a hash without salt cannot be guessed back.
 */
public final class HashedAuthorizations implements OAuth2AuthorizationService {

    private static final String MARK = "sha256:";

    private final OAuth2AuthorizationService kept;

    public HashedAuthorizations(OAuth2AuthorizationService kept) {
        this.kept = kept;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        kept.save(hashed(authorization));
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        kept.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return kept.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return kept.findByToken(MARK + sha256(token), type);
    }

    private static OAuth2Authorization hashed(OAuth2Authorization granted) {
        var kept = OAuth2Authorization.from(granted);
        replace(
                granted,
                kept,
                OAuth2AuthorizationCode.class,
                code -> new OAuth2AuthorizationCode(
                        once(code),
                        Objects.requireNonNull(code.getIssuedAt()),
                        Objects.requireNonNull(code.getExpiresAt())));
        replace(
                granted,
                kept,
                OAuth2AccessToken.class,
                token -> new OAuth2AccessToken(
                        token.getTokenType(),
                        once(token),
                        token.getIssuedAt(),
                        token.getExpiresAt(),
                        token.getScopes()));
        replace(
                granted,
                kept,
                OAuth2RefreshToken.class,
                token -> new OAuth2RefreshToken(once(token), token.getIssuedAt(), token.getExpiresAt()));
        replace(
                granted,
                kept,
                OidcIdToken.class,
                token -> new OidcIdToken(once(token), token.getIssuedAt(), token.getExpiresAt(), token.getClaims()));
        return kept.build();
    }

    private static <T extends OAuth2Token> void replace(
            OAuth2Authorization granted, OAuth2Authorization.Builder kept, Class<T> kind, UnaryOperator<T> hashed) {
        var token = granted.getToken(kind);
        if (token != null) {
            kept.token(hashed.apply(token.getToken()), metadata -> metadata.putAll(token.getMetadata()));
        }
    }

    /** What was read back is saved again beside what is new: it is hashed already, and no token of ours begins like that. */
    private static String once(OAuth2Token token) {
        var value = token.getTokenValue();
        return value.startsWith(MARK) ? value : MARK + sha256(value);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
