package fr.maillage.command.log.watch;

import fr.maillage.command.log.policy.Policies;
import java.util.LinkedHashMap;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** How the policies are doing. One that waits keeps nobody from posting: it is told, and the service stays up. */
public final class PolicyHealth extends AbstractHealthIndicator {

    private final Policies policies;
    private final PolicyStatus status;

    public PolicyHealth(Policies policies, PolicyStatus status) {
        super("the policies cannot be read");
        this.policies = policies;
        this.status = status;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var lags = status.lags();
        health.up();
        for (var follower : policies.followers()) {
            var details = new LinkedHashMap<String, Object>();
            details.put("lag", lags.getOrDefault(follower.policy(), 0L));
            follower.trouble().ifPresent(trouble -> details.put("trouble", trouble));
            health.withDetail(follower.policy(), details);
        }
    }
}
