package fr.maillage.command.log.watch;

import fr.maillage.command.log.relay.Relay;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.dao.DataAccessException;

/** How far the log is, and how far behind it Kafka is, for the graphs. Not a number while PostgreSQL is away. */
public final class LogGauges implements MeterBinder {

    private final LogStatus status;
    private final Relay relay;

    public LogGauges(LogStatus status, Relay relay) {
        this.status = status;
        this.relay = relay;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "maillage.log.position", "Last position in the log", LogStatus.Standing::position);
        gauge(
                registry,
                "maillage.relay.position",
                "Last position that Kafka acknowledged",
                LogStatus.Standing::relayed);
        gauge(registry, "maillage.relay.lag", "Events that Kafka has not acknowledged", LogStatus.Standing::lag);
        gauge(
                registry,
                "maillage.relay.lag.seconds",
                "Age of the oldest event that Kafka has not acknowledged",
                now -> now.waiting().toMillis() / 1_000d);
        gauge(registry, "maillage.log.dense", "1 where no position is missing", now -> now.dense() ? 1 : 0);
        Gauge.builder("maillage.relay.leading", relay, it -> it.leading() ? 1 : 0)
                .description("1 where this instance carries the log to Kafka")
                .register(registry);
    }

    private void gauge(
            MeterRegistry registry, String name, String meaning, ToDoubleFunction<LogStatus.Standing> figure) {
        Gauge.builder(name, status, asked -> {
                    try {
                        return figure.applyAsDouble(asked.now());
                    } catch (DataAccessException away) {
                        return Double.NaN;
                    }
                })
                .description(meaning)
                .register(registry);
    }
}
