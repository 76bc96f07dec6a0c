package fr.maillage.command.log.watch;

import fr.maillage.command.log.policy.Policies;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.dao.DataAccessException;

/** How far behind the log each policy is, for the graphs. Not a number while PostgreSQL is away. */
public final class PolicyGauges implements MeterBinder {

    private final Policies policies;
    private final PolicyStatus status;

    public PolicyGauges(Policies policies, PolicyStatus status) {
        this.policies = policies;
        this.status = status;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var follower : policies.followers()) {
            var name = follower.policy();
            Gauge.builder("maillage.policy.lag", status, asked -> lag(asked, name))
                    .description("Events that the policy has not looked at yet")
                    .tag("policy", name)
                    .register(registry);
            Gauge.builder(
                            "maillage.policy.trouble",
                            follower,
                            it -> it.trouble().isPresent() ? 1 : 0)
                    .description("1 where something keeps the policy from reacting")
                    .tag("policy", name)
                    .register(registry);
        }
    }

    private static double lag(PolicyStatus status, String policy) {
        try {
            var lag = status.lags().get(policy);
            return lag == null ? Double.NaN : lag;
        } catch (DataAccessException away) {
            return Double.NaN;
        }
    }
}
