package fr.maillage.query.activity;

import fr.maillage.access.ApiKeys;
import fr.maillage.access.Identity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The limits on streams: how long the current caller may look at one. */
@Component
class Viewers {

    private static final String KEY = "key:";
    private static final Duration LONGEST = Duration.ofHours(1);

    private final ApiKeys keys;
    private final Clock clock;

    Viewers(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The current caller: a person until their token expires, by the real clock that the issuer uses too; a tool as
     * long as its key is not revoked.
     */
    Viewer current() {
        var caller = Identity.current().orElseThrow();
        var latest = Instant.now().plus(LONGEST);
        var expires = caller.expires();
        var until = expires == null || expires.isAfter(latest) ? latest : expires;
        return new Viewer(
                caller.account(),
                Duration.between(latest.minus(LONGEST), until),
                () -> !caller.machine() || isActive(caller.account()));
    }

    private boolean isActive(String account) {
        return keys.find(account.substring(KEY.length()))
                .filter(key -> key.isActive(clock.instant()))
                .isPresent();
    }
}
