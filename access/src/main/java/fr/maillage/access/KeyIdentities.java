package fr.maillage.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.maillage.territory.Territories;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.transaction.TransactionException;

/** Knows who a tool speaks for, by its key. What the database said of a key is believed for two seconds. */
public final class KeyIdentities {

    static final String PREFIX = "mk_";

    private static final Pattern FORM = Pattern.compile("mk_([0-9a-f]{12})_([0-9a-f]{64})");
    private static final Duration BELIEVED = Duration.ofSeconds(2);
    private static final int MOST_REMEMBERED = 10_000;

    private final ApiKeys keys;
    private final Territories territories;
    private final Clock clock;
    private final Cache<String, Optional<ApiKey>> known = Caffeine.newBuilder()
            .expireAfterWrite(BELIEVED)
            .maximumSize(MOST_REMEMBERED)
            .build();
    private final Map<String, Instant> used = new ConcurrentHashMap<>();

    KeyIdentities(ApiKeys keys, Territories territories, Clock clock) {
        this.keys = keys;
        this.territories = territories;
        this.clock = clock;
    }

    static boolean isKey(String token) {
        return token.startsWith(PREFIX);
    }

    /**
     * Whoever a key stands for.
     *
     * @throws InvalidBearerTokenException where it opens nothing, or no more
     * @throws AuthenticationServiceException where that cannot be known now
     */
    Identity identify(String token) {
        var form = FORM.matcher(token);
        var now = clock.instant();
        var key = Optional.of(form)
                .filter(Matcher::matches)
                .flatMap(parts -> lookUp(parts.group(1), parts.group(2)))
                .filter(found -> found.isActive(now))
                .orElseThrow(() -> new InvalidBearerTokenException("no such key, or it opens nothing any more"));
        used.put(key.id(), now);
        return identity(key);
    }

    /** By hash, so that neither memory nor the cache's keys hold a secret, and no comparison tells how far it was right. */
    private Optional<ApiKey> lookUp(String id, String secret) {
        var hash = ApiKeys.hash(secret);
        try {
            return known.get(id + HexFormat.of().formatHex(hash), both -> keys.matching(id, hash));
        } catch (DataAccessException | TransactionException away) {
            throw new AuthenticationServiceException("keys cannot be looked up", away);
        }
    }

    private Identity identity(ApiKey key) {
        var structure = key.structure();
        return new Identity(
                "key:" + key.id(),
                structure == null ? Role.COORDINATOR : Role.MEMBER,
                structure == null ? Set.of() : Set.of(structure),
                structure == null ? Perimeter.of(key.territories(), territories) : Perimeter.NOWHERE,
                key.mayWrite(),
                true,
                null,
                null);
    }

    /** Writes down when keys were last used; what cannot be written now is later. */
    void noteUses() {
        for (var use : used.entrySet()) {
            keys.used(use.getKey(), use.getValue());
            used.remove(use.getKey(), use.getValue());
        }
    }
}
