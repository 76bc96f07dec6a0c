package fr.maillage.command.log.watch;

import fr.maillage.command.log.append.AppendWatcher;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what becomes durable through this instance, and rings for whoever follows the log. */
public final class AppendFigures implements AppendWatcher {

    private final Counter events;
    private final DistributionSummary batches;
    private final Runnable raise;
    private final Runnable forget;

    /**
     * @param raise called after every batch; it must return at once
     * @param forget called when what was read before may not be what the log holds
     */
    public AppendFigures(MeterRegistry registry, Runnable raise, Runnable forget) {
        this.events = Counter.builder("maillage.log.appended")
                .description("Events made durable by this instance")
                .baseUnit("events")
                .register(registry);
        this.batches = DistributionSummary.builder("maillage.log.batch")
                .description("Events made durable by one transaction")
                .baseUnit("events")
                .register(registry);
        this.raise = raise;
        this.forget = forget;
    }

    @Override
    public void appended(int count, long position) {
        if (count > 0) {
            events.increment(count);
            batches.record(count);
            raise.run();
        }
    }

    @Override
    public void reconnected() {
        forget.run();
    }
}
