package fr.maillage.query.platform;

import fr.maillage.query.projection.Progress;
import fr.maillage.query.projection.ProjectionEngine;
import fr.maillage.query.projection.ProjectionStatus;
import fr.maillage.query.projection.StreamStatus;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The metrics that an operator watches: how far the views are, how far behind, and how many events they could not take.
 */
final class ProjectionMetrics implements MeterBinder {

    private final ProjectionEngine engine;
    private final Progress progress;
    private final Clock clock;

    ProjectionMetrics(ProjectionEngine engine, Progress progress, Clock clock) {
        this.engine = engine;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        var stream = engine.stream();
        gauge(registry, "maillage.projection.position", "Position that every view shows", progress::position);
        gauge(registry, "maillage.projection.lag.positions", "Records known and not shown yet", stream::behind);
        gauge(
                registry,
                "maillage.projection.lag.seconds",
                "Since when there have been records not shown",
                () -> seconds(stream.behindSince()));
        gauge(
                registry,
                "maillage.projection.stream.away.seconds",
                "Since when Kafka has not answered",
                () -> seconds(stream.awaySince()));
        gauge(
                registry,
                "maillage.projection.missing.position",
                "Fact that the stream lacks; 0 where it is whole",
                stream::missing);
        gauge(registry, "maillage.projection.parked", "Facts that wait for a version that can take them", this::parked);
        gauge(
                registry,
                "maillage.projection.contradiction.position",
                "Position at which two different facts were seen; 0 where there is none",
                stream::contradiction);
        gauge(
                registry,
                "maillage.projection.renewing.seconds",
                "Since when the views are made again, because the log is another one",
                () -> seconds(stream.renewingSince()));
        FunctionCounter.builder("maillage.projection.foreign", stream, StreamStatus::foreignRecords)
                .description("Records passed over because they did not come from the log")
                .register(registry);
    }

    private long parked() {
        return engine.report().projections().stream()
                .mapToLong(ProjectionStatus.Standing::parkedFacts)
                .sum();
    }

    private long seconds(@Nullable Instant since) {
        return since == null ? 0 : Duration.between(since, clock.instant()).toSeconds();
    }

    private static void gauge(
            MeterRegistry registry, String name, String description, java.util.function.Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }
}
