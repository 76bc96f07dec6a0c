package fr.maillage.issuer.session;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.transaction.annotation.Transactional;

/** What was granted, each in a session that lasts: without one nothing is granted, and nothing is renewed. */
public class SessionGrants implements OAuth2AuthorizationService {

    private final OAuth2AuthorizationService kept;
    private final Sessions sessions;

    public SessionGrants(OAuth2AuthorizationService kept, Sessions sessions) {
        this.kept = kept;
        this.sessions = sessions;
    }

    @Override
    @Transactional
    public void save(OAuth2Authorization granted) {
        var session = sessions.ofGrant(granted.getId())
                .or(SessionContexts::current)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
        kept.save(granted);
        sessions.tie(granted.getId(), session);
    }

    @Override
    public void remove(OAuth2Authorization granted) {
        kept.remove(granted);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return kept.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return kept.findByToken(token, type);
    }
}
