package fr.maillage.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;

/** How much one account, key or address may ask: a bucket that fills at a steady pace and holds ten seconds of it. */
public final class RateLimits {

    private static final int BURST_SECONDS = 10;
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);
    private static final int MOST_REMEMBERED = 100_000;

    private final AccessSettings.Limits limits;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(FORGOTTEN)
            .maximumSize(MOST_REMEMBERED)
            .build();

    public RateLimits(AccessSettings.Limits limits) {
        this.limits = limits;
    }

    /**
     * Takes from an account's share.
     *
     * @return how long to wait where there is not enough left; empty where there was
     */
    public Optional<Duration> account(String account, int cost) {
        return take("account " + account, limits.accountPerSecond(), cost);
    }

    /** Takes from the share of an address without an account. */
    public Optional<Duration> anonymous(String address, int cost) {
        return take("address " + address, limits.anonymousPerSecond(), cost);
    }

    /** Takes what was used already from the share of an address, even where not so much is left: it waits the longer. */
    void spent(String address, int cost) {
        bucket("address " + address, limits.anonymousPerSecond()).consumeIgnoringRateLimits(cost);
    }

    private Optional<Duration> take(String whose, int perSecond, int cost) {
        // What costs more than a bucket holds would never be served: it takes all there can be.
        var probe = bucket(whose, perSecond).tryConsumeAndReturnRemaining(Math.min(cost, perSecond * BURST_SECONDS));
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(String whose, int perSecond) {
        return buckets.get(whose, first -> bucket(perSecond));
    }

    private static Bucket bucket(int perSecond) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity((long) perSecond * BURST_SECONDS).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
