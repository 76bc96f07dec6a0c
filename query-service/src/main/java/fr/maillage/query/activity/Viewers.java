package fr.maillage.query.activity;

import fr.maillage.access.ApiKeys;
import fr.maillage.access.Identity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How long whoever asks may look at a stream without asking again. */
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

    /** A person until their token expires, by the clock that the issuer goes by; a tool as long as its key is not revoked. */
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
