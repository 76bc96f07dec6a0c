package fr.maillage.command.log.watch;

import fr.maillage.command.log.append.Appender;
import fr.maillage.command.log.relay.Relay;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether members can post. Kafka being away does not make it worse than a lag: posts are acknowledged by the log.
 */
public final class LogHealth extends AbstractHealthIndicator {

    private final Appender appender;
    private final Relay relay;
    private final LogStatus status;

    public LogHealth(Appender appender, Relay relay, LogStatus status) {
        super("the log cannot be read");
        this.appender = appender;
        this.relay = relay;
        this.status = status;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var now = status.now();
        health.status(appender.reachable() && now.dense() ? "UP" : "DOWN")
                .withDetail("position", now.position())
                .withDetail("writable", appender.reachable())
                .withDetail("dense", now.dense())
                .withDetail("denseUpTo", now.verified())
                .withDetail("relayed", now.relayed())
                .withDetail("relayLag", now.lag())
                .withDetail("relayLagSeconds", now.waiting().toSeconds())
                .withDetail("relayLeading", relay.leading());
        now.incarnation().ifPresent(log -> health.withDetail("incarnation", log));
        appender.setBack().ifPresent(found -> health.withDetail("setBack", found));
        relay.trouble().ifPresent(trouble -> health.withDetail("relayTrouble", trouble));
    }
}
